import { toFen } from "@distribution/sdk/server";
import { examples, type ExamplesOf } from "@distribution/sdk/examples";
import type { ControlApi } from "../control/contract/control-api";
import { looking } from "./control-looking-examples";

/* The outside world of the same morning: a customer buys noodles, WeChat Pay pays, time goes by. */

const { order, withdrawal, office } = examples.api;
const now = withdrawal.apply.reply.createdat;
const worldState = { ok: true, scenario: "showcase", now };
const [, settled] = order.list.reply.list;
if (!settled) throw new Error("the list of orders lost its second row");
const {
  settledat: _settled,
  withdrawableat: _withdrawable,
  ...paid
} = {
  ...settled,
  originalorderstatus: 0,
  commissionstatus: "pending",
  availableamount: 0,
};

const event = {
  eventid: "31",
  webhookid: "msg_2mG4rXv0",
  eventkey: "DISTRIBUTION_WITHDRAW_APPLY" as const,
  payload: withdrawal.apply.reply.withdrawid,
  at: now,
};
const delivered = {
  deliveryid: "44",
  receiver: "subscriber:1",
  status: "delivered" as const,
  attempts: 2,
  deliveredat: Number(now) + 6_000,
};
const withdrawid = String(withdrawal.apply.reply.withdrawid);
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const { goodsid } = looking.product;

/** A request with its reply for every endpoint of the mock server's own. */
export const controlExamples: { readonly control: ExamplesOf<ControlApi> } = {
  control: {
    world: {
      health: { request: {}, reply: worldState },
      reset: { request: { scenario: "showcase", seed: 2 }, reply: worldState },
      scenarios: looking.scenarios,
      ledger: {
        request: { dismemberid: "8123" },
        reply: {
          balanced: true,
          total: 0,
          accounts: [
            { dismemberid: "8123", account: "pending", balance: 32_050 },
            { dismemberid: "8123", account: "settled", balance: 41_950 },
            { dismemberid: "8123", account: "locked", balance: 12_000 },
            { dismemberid: "8123", account: "withdrawn", balance: 64_000 },
            { dismemberid: "8123", account: "debt", balance: 0 },
            { dismemberid: "8123", account: "platform", balance: -150_000 },
          ],
          differences: [],
        },
      },
    },
    time: {
      move: { request: { advancems: 86_400_000 }, reply: { now: Number(now) + 86_400_000 } },
      runJob: { request: { job: "settle" }, reply: { job: "settle", changed: 3 } },
      upcoming: looking.upcoming,
    },
    channel: {
      lifeCycles: looking.lifeCycles,
      listOrders: { request: { ordersource: "pdd" }, reply: { list: [looking.order] } },
      orderDetail: looking.orderDetail,
      createOrder: {
        request: {
          buyermemberid: "9",
          ordersource: "pdd",
          orderamount: toFen(Number(paid.orderamount)),
          goodsid,
          dismemberid: "8123",
        },
        reply: { orderno: paid.orderno, commissionorders: [paid] },
      },
      setOrderStatus: {
        request: { orderno: settled.orderno, originalorderstatus: 5 },
        reply: { commissionorders: [settled] },
      },
      refundOrder: {
        request: { orderno: settled.orderno, refundamount: toFen(2780), quantity: 1 },
        reply: {
          commissionorders: [
            {
              ...settled,
              refundedamount: 2780,
              refundedquantity: 1,
              commissionamount: 333,
              availableamount: 0,
              failreason: "¥3.34 因部分退款扣回",
            },
          ],
        },
      },
    },
    wechatPay: {
      payouts: looking.payouts,
      authorizations: looking.authorizations,
      answerPayout: {
        request: { withdrawid, result: "success" },
        reply: office.withdrawal.complete.reply,
      },
      answerAuthorization: {
        request: { dismemberid: "8123", result: "agree" },
        reply: withdrawal.authorization.reply,
      },
    },
    member: {
      follow: {
        request: { memberid: "1", followed: true },
        reply: { memberid: "1", followed: true },
      },
      personas: looking.personas,
      buyers: looking.buyers,
      sunCodes: { request: {}, reply: { list: [looking.makeSunCode.reply] } },
      makeSunCode: looking.makeSunCode,
    },
    merchant: {
      changeGoods: {
        request: { goodsid, stock: 2600 },
        reply: looking.product,
      },
      listGoods: looking.listGoods,
    },
    misfortune: {
      setFault: {
        request: { path: "/commissionorder/getbycursor", kind: "error", status: 500, times: 2 },
        reply: {
          faults: [{ path: "/commissionorder/getbycursor", kind: "error", status: 500, times: 2 }],
        },
      },
      faults: looking.faults,
    },
    request: {
      list: { request: { failed: true }, reply: { list: [looking.asked], total: 12 } },
      detail: looking.requestDetail,
    },
    outbox: {
      list: {
        request: { status: "delivered" },
        reply: {
          events: [{ ...event, deliveries: [delivered] }],
          counts: { total: 26, pending: 1, delivered: 24, dead: 1 },
          mostattempts: 8,
        },
      },
      redeliver: {
        request: { eventid: event.eventid },
        reply: {
          ...event,
          deliveries: [
            {
              deliveryid: delivered.deliveryid,
              receiver: delivered.receiver,
              status: "pending",
              attempts: delivered.attempts,
              nextattemptat: Number(now) + 60_000,
            },
          ],
        },
      },
      sink: {
        request: { channel: "sms" },
        reply: {
          list: [
            {
              sinkid: "17",
              channel: "sms",
              at: now,
              path: "/send",
              body: {
                phone: "16000002046",
                template: "withdraw_success",
                params: { amount: "70.00", withdrawType: "alipay" },
              },
            },
          ],
        },
      },
      notifications: {
        request: { memberid: "1" },
        reply: {
          list: [
            {
              notificationid: "9",
              memberid: "1",
              kind: "withdraw",
              channel: "subscribe",
              content: { amount1: "¥70.00", phrase2: "已打款" },
              at: now,
              result: "sent",
            },
          ],
        },
      },
      withdrawLog: {
        request: { withdrawid },
        reply: {
          list: [
            {
              withdrawid,
              memberid: "1",
              amount: withdrawal.apply.reply.amount,
              status: "apply",
              createdat: now,
              updatedat: now,
            },
          ],
        },
      },
    },
    subscriber: {
      add: {
        request: {
          url: "http://127.0.0.1:9000/webhooks",
          eventkeys: ["DISTRIBUTION_APPLY"],
          secret,
        },
        reply: { subscriberid: "1", url: "http://127.0.0.1:9000/webhooks", secret },
      },
      list: {
        request: {},
        reply: {
          list: [
            {
              subscriberid: "1",
              receiver: "subscriber:1",
              url: "http://127.0.0.1:9000/webhooks",
              eventkeys: ["DISTRIBUTION_APPLY"],
            },
            { receiver: "subscriber:env", url: "https://shop.example/hook?key=***" },
          ],
        },
      },
      remove: {
        request: { subscriberid: "1" },
        reply: { list: [{ receiver: "subscriber:env", url: "https://shop.example/hook?key=***" }] },
      },
    },
  },
};
