import { examples } from "@distribution/sdk/examples";
import { channelFacts } from "@distribution/sdk/server";

/* What the panel beside the business shows of the same morning. */

const { order: orderExamples, withdrawal, goods } = examples.api;
const now = Number(withdrawal.apply.reply.createdat);
const hourMs = 3_600_000;

const [, noodles] = goods.list.reply.list;
if (!noodles) throw new Error("the list of goods lost its second row");
const { name, price, goodssign, image, sales } = noodles;
const goodsid = String(noodles.goodsid);

const product = {
  goodsid,
  ordersource: "pdd" as const,
  goodssign,
  name,
  price,
  stock: 2600,
  onshelf: true,
  commissionable: true,
  approved: true,
  forcedoff: false,
  skus: [{ skuid: "31", name: "麻辣味 6盒", price, stock: 2600 }],
};

const [, earned] = orderExamples.list.reply.list;
if (!earned) throw new Error("the list of orders lost its second row");
const order = {
  orderno: earned.orderno,
  ordersource: "pdd" as const,
  originalorderstatus: 5 as const,
  goodsname: earned.goodsname,
  goodsimage: earned.goodsimage,
  quantity: earned.quantity,
  orderamount: earned.orderamount,
  refundedamount: 0,
  refundedquantity: 0,
  buyermemberid: "8",
  buyername: "爱逛的小鹿",
  paidat: earned.paidat,
};

const distributor = { dismemberid: "8123", distributorname: "林小满" };

const asked = {
  logid: "31",
  at: now,
  endpoint: "withdrawal.apply",
  summary: "申请提现",
  method: "POST",
  path: "/distribution/withdraw/apply",
  status: 422,
  ms: 3.2,
  caller: { memberid: "1", name: "小满的好物清单" },
};

/** Examples for what is only looked at. */
export const looking = {
  product,
  order,
  asked,
  scenarios: {
    request: {},
    reply: {
      scenario: "showcase",
      seed: 1,
      kept: false,
      list: [{ scenario: "showcase", summary: "九十天的小生意：每种人物、订单与提现都有" }],
    },
  },
  upcoming: {
    request: {},
    reply: {
      now,
      list: [
        { at: now + hourMs, kind: "job" as const, title: "自动提现检查" },
        { at: now + 9 * hourMs, kind: "withdrawable" as const, title: "¥50.36 变为可提现（3 笔）" },
      ],
    },
  },
  lifeCycles: {
    request: {},
    reply: {
      list: [
        {
          ordersource: "selfsupport" as const,
          label: channelFacts.selfsupport.label,
          statuses: [
            {
              status: 0 as const,
              label: "已支付",
              failed: false,
              allowed: [2, 4, 5] as (2 | 4 | 5)[],
            },
            { status: 4 as const, label: "已退款(不可提现)", failed: true, allowed: [] },
          ],
        },
      ],
    },
  },
  orderDetail: {
    request: { orderno: earned.orderno },
    reply: {
      ...order,
      steps: [
        { status: 0 as const, at: earned.paidat },
        { status: 5 as const, at: earned.settledat },
      ],
      allowed: [4, 10] as (4 | 10)[],
      commissions: [{ ...earned, ...distributor }],
    },
  },
  payouts: {
    request: {},
    reply: {
      list: [
        {
          ...withdrawal.apply.reply,
          ...distributor,
          status: 1 as const,
          closeslate: false,
          answers: ["success", "fail"] as ("success" | "fail")[],
        },
      ],
    },
  },
  authorizations: {
    request: {},
    reply: {
      enabled: true,
      list: [{ ...distributor, status: "waiting" as const, expiresat: now + 24 * hourMs }],
    },
  },
  personas: {
    request: {},
    reply: {
      list: [
        {
          persona: "busy-distributor",
          code: "persona:busy-distributor",
          memberid: "1",
          name: "林小满",
          avatar: "/pictures/avatar-bun.png",
          dismemberid: "8123",
          distributorstatus: "normal" as const,
          situation: "忙碌的分销员",
        },
      ],
    },
  },
  buyers: {
    request: { keyword: "小鹿" },
    reply: {
      list: [
        {
          memberid: "8",
          name: "爱逛的小鹿",
          avatar: "/pictures/avatar-cat.png",
          boundto: distributor,
        },
      ],
    },
  },
  makeSunCode: {
    request: { dismemberid: "8123" },
    reply: {
      sceneid: "9f2c4b7d1e8a4c3f9b6d2e7a5c1f8b34",
      kind: "invite" as const,
      ...distributor,
      createdat: now,
      expiresat: now + 30 * 24 * hourMs,
      expired: false,
      openat: "/#/pages/centre/index?scene=9f2c4b7d1e8a4c3f9b6d2e7a5c1f8b34",
    },
  },
  listGoods: {
    request: { keyword: "小面" },
    reply: { list: [{ ...product, image, sales }], total: 1 },
  },
  faults: {
    request: {},
    reply: {
      faults: [{ kind: "latency" as const, latencyms: 800 }],
      endpoints: [{ path: "/distribution/withdraw/apply", method: "POST", summary: "申请提现" }],
    },
  },
  requestDetail: {
    request: { logid: "31" },
    reply: {
      ...asked,
      requestid: "5f0c1c6e-5d6f-4c3b-9e58-9a4f4d1f7a20",
      input: {
        requestid: "request-0001",
        withdrawtype: "alipay",
        amount: 500,
        account: "138****2046",
      },
      output: { code: "WITHDRAW_BELOW_MINIMUM", message: "最低提现金额为 ¥10.00" },
    },
  },
};
