import type { Endpoint, Tree } from "@distribution/sdk/server";
import * as channel from "./channel";
import * as member from "./member";
import * as merchant from "./merchant";
import * as misfortune from "./misfortune";
import * as outbox from "./outbox";
import * as subscriber from "./subscriber";
import * as time from "./time";
import * as wechatPay from "./wechat-pay";
import * as world from "./world";

/**
 * The mock server's own endpoints, by who acts in them: they let a test, the console or a developer play the
 * outside world. No part of the backend's contract: loopback only, no token.
 */
export const controlApi = {
  world: { health: world.health, reset: world.reset, ledger: world.ledger },
  time: { move: time.move, runJob: time.runJob },
  channel: {
    createOrder: channel.createOrder,
    setOrderStatus: channel.setOrderStatus,
    refundOrder: channel.refundOrder,
  },
  wechatPay: {
    answerPayout: wechatPay.answerPayout,
    answerAuthorization: wechatPay.answerAuthorization,
  },
  member: { follow: member.follow },
  merchant: { changeGoods: merchant.changeGoods },
  misfortune: { setFault: misfortune.setFault },
  outbox: {
    list: outbox.list,
    redeliver: outbox.redeliver,
    sink: outbox.sink,
    notifications: outbox.notifications,
    withdrawLog: outbox.withdrawLog,
  },
  subscriber: { add: subscriber.add, list: subscriber.list, remove: subscriber.remove },
} as const satisfies Tree<Endpoint>;

export type ControlApi = typeof controlApi;
