import {
  askedFen,
  channel,
  commissionOrder,
  defineEndpoint,
  epochMs,
  fen,
  flag,
  id,
  integer,
  integerOf,
  optionalText,
  orderStatuses,
  payeeAuthorization,
  shortText,
  withdrawal,
  type Endpoint,
  type Tree,
} from "@distribution/sdk/server";
import * as v from "valibot";
import { outboxApi } from "./outbox-api";

/*
 * The mock server's own endpoints: they let a test, the console or a developer play the outside
 * world (the buyer, PDD, WeChat Pay, time). No part of the backend's contract: loopback only, no token.
 */

const worldState = v.object({ ok: flag, scenario: v.string(), now: epochMs });
const commissionOrders = v.array(commissionOrder);
const orderNo = shortText(64);
const reason = optionalText(200);

const health = defineEndpoint({
  name: "control.health",
  summary: "服务是否可用，当前场景与时间",
  method: "GET",
  path: "/__mock/health",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  output: worldState,
  errors: [],
});

const reset = defineEndpoint({
  name: "control.reset",
  summary: "重置为一个场景；不填则为当前场景与种子",
  method: "POST",
  path: "/__mock/reset",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ scenario: optionalText(64), seed: v.optional(integer) }),
  output: worldState,
  errors: ["NOT_FOUND"],
});

const clock = defineEndpoint({
  name: "control.clock",
  summary:
    "移动时间：前进若干毫秒，或到某一时刻；到期的任务在各自的时刻依次执行，其间照常答复其他请求",
  method: "POST",
  path: "/__mock/clock",
  access: "loopback",
  idempotent: false,
  source: "assumed",
  input: v.pipe(
    v.object({
      advancems: v.optional(v.pipe(integer, v.minValue(0, "不能小于 0"))),
      now: v.optional(epochMs),
    }),
    v.forward(
      v.check(
        ({ advancems, now }) => (advancems === undefined) !== (now === undefined),
        "advancems 与 now 须填一个，且只填一个",
      ),
      ["advancems"],
    ),
  ),
  output: v.object({ now: epochMs }),
  errors: ["STATE_CONFLICT"],
});

const createOrder = defineEndpoint({
  name: "control.createOrder",
  summary:
    "渠道上报一笔订单，按买家的绑定归属（未绑定时由分享绑定），并扣减库存；未填 quantity 时按金额推算件数",
  method: "POST",
  path: "/__mock/orders",
  access: "loopback",
  idempotent: false,
  source: "assumed",
  input: v.object({
    buyermemberid: id,
    ordersource: channel,
    orderamount: askedFen,
    goodsid: v.optional(id),
    /** Whose stock it takes; of any that has enough where it is left out. */
    skuid: v.optional(id),
    quantity: v.optional(v.pipe(integer, v.minValue(1, "应大于 0"), v.maxValue(1_000_000_000))),
    originalorderstatus: v.optional(integerOf(orderStatuses), 0),
    dismemberid: v.optional(id),
  }),
  output: v.object({ orderno: v.string(), commissionorders: commissionOrders }),
  errors: ["NOT_FOUND", "STATE_CONFLICT", "CHANNEL_MISMATCH", "GOODS_OFF_SHELF"],
});

const setOrderStatus = defineEndpoint({
  name: "control.setOrderStatus",
  summary: "渠道上报订单状态的变化；重复上报不产生影响",
  method: "POST",
  path: "/__mock/orders/status",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({
    orderno: orderNo,
    originalorderstatus: integerOf(orderStatuses),
    failreason: reason,
  }),
  output: v.object({ commissionorders: commissionOrders }),
  errors: ["NOT_FOUND", "STATE_CONFLICT"],
});

const refundOrder = defineEndpoint({
  name: "control.refundOrder",
  summary: "订单的一部分退款，佣金按剩余金额重算；全部退完即为订单失效",
  method: "POST",
  path: "/__mock/orders/refund",
  access: "loopback",
  idempotent: false,
  source: "assumed",
  input: v.object({
    orderno: orderNo,
    refundamount: askedFen,
    /** How many pieces came back with it. */
    quantity: v.optional(
      v.pipe(integer, v.minValue(0, "不能小于 0"), v.maxValue(1_000_000_000)),
      0,
    ),
  }),
  output: v.object({ commissionorders: commissionOrders }),
  errors: ["NOT_FOUND", "STATE_CONFLICT"],
});

const answerPayout = defineEndpoint({
  name: "control.answerPayout",
  summary:
    "微信支付对一笔打款的答复：success 成功、fail 失败、expire 未确认而关闭、late-close 之后的关闭不立即完成、not-enough 商户余额不足",
  method: "POST",
  path: "/__mock/payouts",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({
    withdrawid: id,
    result: v.picklist(["success", "fail", "expire", "late-close", "not-enough"]),
    /** A sentence, or WeChat's own word for it: `NAME_NOT_CORRECT`. */
    reason,
  }),
  output: withdrawal,
  errors: ["NOT_FOUND", "STATE_CONFLICT"],
});

const answerAuthorization = defineEndpoint({
  name: "control.answerAuthorization",
  summary: "收款人在微信对免确认收款授权的答复：agree 同意、refuse 拒绝、expire 未答复而失效",
  method: "POST",
  path: "/__mock/authorizations",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ dismemberid: id, result: v.picklist(["agree", "refuse", "expire"]) }),
  output: payeeAuthorization,
  errors: ["NOT_FOUND", "STATE_CONFLICT"],
});

const follow = defineEndpoint({
  name: "control.follow",
  summary: "会员关注或取消关注公众号；通知方式仍如会员所选",
  method: "POST",
  path: "/__mock/follow",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ memberid: id, followed: flag }),
  output: v.object({ memberid: id, followed: flag }),
  errors: ["NOT_FOUND"],
});

/** An account belongs to a distributor, or to the platform where `dismemberid` is left out. */
const accountOwner = { dismemberid: v.optional(id), account: v.string() };

const ledger = defineEndpoint({
  name: "control.ledger",
  summary: "由订单与提现重新推导账本，与已存的余额核对",
  method: "GET",
  path: "/__mock/ledger",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ dismemberid: v.optional(id) }),
  output: v.object({
    balanced: flag,
    /** The sum of all postings: zero in a sound ledger. */
    total: fen,
    accounts: v.array(v.object({ ...accountOwner, balance: fen })),
    /** Accounts whose stored balance is not the re-derived one. */
    differences: v.array(v.object({ ...accountOwner, stored: fen, derived: fen })),
  }),
  errors: ["NOT_FOUND"],
});

/** The jobs by the names they are asked for; `deliver-events` sends what the outbox holds. */
const jobNames = [
  "auto-withdraw",
  "settle",
  "expire-bindings",
  "expire-confirmations",
  "daily-digest",
  "put-on-shelf",
  "prune",
  "deliver-events",
] as const;

const runJob = defineEndpoint({
  name: "control.runJob",
  summary: "立即执行一项定时任务",
  method: "POST",
  path: "/__mock/jobs",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ job: v.picklist(jobNames) }),
  /** `changed` counts records: orders settled, withdrawals applied for, messages delivered. */
  output: v.object({ job: v.picklist(jobNames), changed: integer }),
  errors: [],
});

const faultKinds = ["latency", "error", "drop", "malformed"] as const;

const setFault = defineEndpoint({
  name: "control.setFault",
  summary: "让接口变慢、报错、断线或返回残缺内容；kind 为 none 时恢复正常",
  method: "POST",
  path: "/__mock/faults",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({
    /** An endpoint's path; every endpoint of the contract where it is left out. */
    path: optionalText(128),
    kind: v.picklist([...faultKinds, "none"]),
    status: v.optional(v.pipe(integer, v.minValue(400), v.maxValue(599))),
    latencyms: v.optional(v.pipe(integer, v.minValue(0), v.maxValue(120_000))),
    times: v.optional(v.pipe(integer, v.minValue(1))),
  }),
  output: v.object({
    faults: v.array(
      v.object({
        path: v.optional(v.string()),
        kind: v.picklist(faultKinds),
        status: v.optional(integer),
        latencyms: v.optional(integer),
        times: v.optional(integer),
      }),
    ),
  }),
  errors: ["NOT_FOUND"],
});

/** The control endpoints by name. */
export const controlApi = {
  health,
  reset,
  clock,
  createOrder,
  setOrderStatus,
  refundOrder,
  answerPayout,
  answerAuthorization,
  follow,
  ledger,
  runJob,
  setFault,
  ...outboxApi,
} as const satisfies Tree<Endpoint>;

export type ControlApi = typeof controlApi;
