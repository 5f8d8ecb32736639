import {
  defineEndpoint,
  epochMs,
  eventKeys,
  id,
  integer,
  notificationChannels,
  notificationKinds,
  positiveFen,
} from "@distribution/sdk/server";
import * as v from "valibot";
import { outgoingChannels } from "../../domain/outgoing-channels";

/* What the outside world was told. */

const eventKey = v.picklist(eventKeys);

const deliveryStatus = v.picklist(["pending", "delivered", "dead"]);

const eventWithDeliveries = v.object({
  eventid: id,
  /** `webhook-id`: the same over every attempt. */
  webhookid: v.string(),
  eventkey: eventKey,
  payload: id,
  at: epochMs,
  deliveries: v.array(
    v.object({
      deliveryid: id,
      /** `handler:NAME`, `subscriber:ID` or `subscriber:env`. */
      receiver: v.string(),
      status: deliveryStatus,
      attempts: integer,
      /** While it is pending. */
      nextattemptat: v.optional(epochMs),
      lasterror: v.optional(v.string()),
      deliveredat: v.optional(epochMs),
    }),
  ),
});

export const list = defineEndpoint({
  name: "control.outbox.list",
  summary: "事件及其投递，最新的在前，最多 100 条；lastqueryid 之后的更早",
  method: "GET",
  path: "/__mock/outbox",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({
    status: v.optional(deliveryStatus),
    eventkey: v.optional(eventKey),
    lastqueryid: v.optional(id),
  }),
  output: v.object({
    events: v.array(eventWithDeliveries),
    /** Of events, by what became of their deliveries, whatever the filters; one can count under several. */
    counts: v.object({ total: integer, pending: integer, delivered: integer, dead: integer }),
    /** How often a delivery is tried before it is dead. */
    mostattempts: integer,
  }),
  errors: [],
});

export const redeliver = defineEndpoint({
  name: "control.outbox.redeliver",
  summary: "重新投递一个事件，webhook-id 不变",
  method: "POST",
  path: "/__mock/outbox/redeliver",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ eventid: id }),
  output: eventWithDeliveries,
  errors: ["NOT_FOUND"],
});

export const sink = defineEndpoint({
  name: "control.outbox.sink",
  summary: "内置接收方收到的内容，最新的在前，最多 100 条",
  method: "GET",
  path: "/__mock/sink",
  access: "loopback",
  idempotent: true,
  // What is due to come here comes first.
  writes: true,
  source: "assumed",
  input: v.object({
    channel: v.optional(v.picklist(outgoingChannels)),
  }),
  output: v.object({
    list: v.array(
      v.object({
        sinkid: id,
        channel: v.string(),
        at: epochMs,
        path: v.string(),
        body: v.unknown(),
      }),
    ),
  }),
  errors: [],
});

export const notifications = defineEndpoint({
  name: "control.outbox.notifications",
  summary: "发给用户的通知及结果，最新的在前，最多 100 条",
  method: "GET",
  path: "/__mock/notifications",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ memberid: v.optional(id) }),
  output: v.object({
    list: v.array(
      v.object({
        notificationid: id,
        memberid: id,
        kind: v.picklist(notificationKinds),
        channel: v.picklist(notificationChannels),
        content: v.record(v.string(), v.string()),
        at: epochMs,
        /** Absent while it waits. */
        result: v.optional(v.picklist(["sent", "refused"])),
        errorcode: v.optional(integer),
        error: v.optional(v.string()),
      }),
    ),
  }),
  errors: [],
});

export const withdrawLog = defineEndpoint({
  name: "control.outbox.withdrawLog",
  summary: "提现日志（由提现事件的处理记下），最新的在前，最多 100 条",
  method: "GET",
  path: "/__mock/withdrawlog",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ withdrawid: v.optional(id) }),
  output: v.object({
    list: v.array(
      v.object({
        withdrawid: id,
        memberid: id,
        amount: positiveFen,
        /** `cancelled`: by its owner. */
        status: v.picklist(["apply", "success", "fail", "cancelled"]),
        failreason: v.optional(v.string()),
        createdat: epochMs,
        updatedat: epochMs,
      }),
    ),
  }),
  errors: [],
});
