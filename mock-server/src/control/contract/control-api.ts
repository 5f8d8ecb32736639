import type { Endpoint, Tree } from "@distribution/sdk/server";
import * as channel from "./channel";
import * as member from "./member";
import * as merchant from "./merchant";
import * as misfortune from "./misfortune";
import * as outbox from "./outbox";
import * as request from "./request";
import * as subscriber from "./subscriber";
import * as time from "./time";
import * as wechatPay from "./wechat-pay";
import * as world from "./world";

/**
 * The mock server's own endpoints, by who acts in them: they let a test, the console or a developer play the
 * outside world. No part of the backend's contract: loopback only, no token.
 */
export const controlApi = {
  world: {
    health: world.health,
    reset: world.reset,
    scenarios: world.scenarios,
    ledger: world.ledger,
  },
  time: { move: time.move, runJob: time.runJob, upcoming: time.upcoming },
  channel: {
    createOrder: channel.createOrder,
    setOrderStatus: channel.setOrderStatus,
    refundOrder: channel.refundOrder,
    lifeCycles: channel.lifeCycles,
    listOrders: channel.listOrders,
    orderDetail: channel.orderDetail,
  },
  wechatPay: {
    answerPayout: wechatPay.answerPayout,
    answerAuthorization: wechatPay.answerAuthorization,
    payouts: wechatPay.payouts,
    authorizations: wechatPay.authorizations,
  },
  member: {
    follow: member.follow,
    personas: member.personas,
    buyers: member.buyers,
    sunCodes: member.sunCodes,
    makeSunCode: member.makeSunCode,
  },
  merchant: { changeGoods: merchant.changeGoods, listGoods: merchant.listGoods },
  misfortune: { setFault: misfortune.setFault, faults: misfortune.faults },
  request: { list: request.list, detail: request.detail },
  outbox: {
    list: outbox.list,
    redeliver: outbox.redeliver,
    sink: outbox.sink,
    notifications: outbox.notifications,
    withdrawLog: outbox.withdrawLog,
  },
  subscriber: { add: subscriber.add, list: subscriber.list, remove: subscriber.remove },
} as const satisfies Tree<Endpoint>;

/** In it comes the key of a server that has one, and a refusal for want of it names it. */
export const controlKeyHeader = "mock-control-key";

export type ControlApi = typeof controlApi;
