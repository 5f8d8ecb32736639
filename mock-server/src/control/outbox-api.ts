import {
  askedFen,
  channel,
  channels,
  defineEndpoint,
  epochMs,
  eventKeys,
  flag,
  id,
  integer,
  notificationChannels,
  notificationKinds,
  optionalText,
  positiveFen,
  type Endpoint,
  type Tree,
} from "@distribution/sdk/server";
import * as v from "valibot";
import { channels as outgoingChannels } from "../integrations/channels";
import { subscriberApi } from "./subscriber-api";

/* What the outside world was told, who else is to be told, and the merchant who changes products. */

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

const outbox = defineEndpoint({
  name: "control.outbox",
  summary: "事件及其投递，最新的在前，最多 100 条；lastqueryid 之后的更早",
  method: "GET",
  path: "/__mock/outbox",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ status: v.optional(deliveryStatus), lastqueryid: v.optional(id) }),
  output: v.object({ events: v.array(eventWithDeliveries) }),
  errors: [],
});

const redeliver = defineEndpoint({
  name: "control.redeliver",
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

const sink = defineEndpoint({
  name: "control.sink",
  summary: "内置接收方收到的内容，最新的在前，最多 100 条",
  method: "GET",
  path: "/__mock/sink",
  access: "loopback",
  idempotent: true,
  // What is due to come here comes first.
  writes: true,
  source: "assumed",
  input: v.object({
    channel: v.optional(v.picklist(Object.keys(outgoingChannels))),
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

const notifications = defineEndpoint({
  name: "control.notifications",
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

const withdrawLog = defineEndpoint({
  name: "control.withdrawLog",
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

/** As with amounts: the stock of all SKUs adds up to a safe integer. */
const stock = v.pipe(integer, v.minValue(0, "不能小于 0"), v.maxValue(1_000_000_000));

const changeGoods = defineEndpoint({
  name: "control.changeGoods",
  summary: "商户（或平台，见 who）新建（不填 goodsid）、修改、上架或下架商品；库存为 0 时自动下架",
  method: "POST",
  path: "/__mock/goods",
  access: "loopback",
  idempotent: false,
  source: "assumed",
  input: v.object({
    goodsid: v.optional(id),
    ordersource: v.optional(channel),
    name: optionalText(60),
    price: v.optional(askedFen),
    /** Of a product with one SKU. */
    stock: v.optional(stock),
    skus: v.optional(v.pipe(v.array(v.object({ skuid: id, stock })), v.minLength(1, "不能为空"))),
    onshelf: v.optional(flag),
    /** Puts it on the shelf then; 0 takes the date back. */
    onshelfat: v.optional(epochMs),
    commissionable: v.optional(flag),
    /** Of a new product: false leaves it to the platform's audit. Later the platform says true. */
    approved: v.optional(flag),
    /** What the platform takes off the shelf, only the platform puts back. */
    who: v.optional(v.picklist(["merchant", "platform"]), "merchant"),
  }),
  output: v.object({
    goodsid: id,
    ordersource: v.picklist(channels),
    goodssign: v.optional(v.string()),
    name: v.string(),
    price: positiveFen,
    stock: integer,
    onshelf: flag,
    onshelfat: v.optional(epochMs),
    commissionable: flag,
    approved: flag,
    forcedoff: flag,
    /** What the ERP calls it, once it has taken it. */
    erpproductid: v.optional(v.string()),
    skus: v.array(v.object({ skuid: id, name: v.string(), price: positiveFen, stock: integer })),
  }),
  errors: ["NOT_FOUND", "CHANNEL_MISMATCH", "STATE_CONFLICT"],
});

export const outboxApi = {
  outbox,
  redeliver,
  sink,
  ...subscriberApi,
  notifications,
  withdrawLog,
  changeGoods,
} as const satisfies Tree<Endpoint>;

export type OutboxApi = typeof outboxApi;
