import type { MemberApi } from "../contract/member/member-api";
import type { ExamplesOf } from "./examples-of";
import { fundExamples } from "./fund-examples";
import { orderExamples } from "./order-examples";
import { sampleCommission } from "./sample-commission";
import { sampleGoods } from "./sample-goods";
import { sampleOrders } from "./sample-orders";
import { sampleRule } from "./sample-rule";
import { sampleSettings } from "./sample-settings";
import { shanghaiTime } from "./shanghai-time";

const { teapot, noodles } = sampleOrders;
const { agreement, infofields } = sampleRule.distributionrecruitsetting;
const invitationScene = "48899ed687ed41dd9df441d5ad71e350";
const pddUrl =
  "https://mobile.pinduoduo.example/duo_coupon_landing.html?goods_sign=E9TKSV2K_JQmock&pid=00000000_000000000";

const session: ExamplesOf<MemberApi["session"]> = {
  loginByMiniapp: {
    request: { code: "persona:busy-distributor" },
    reply: {
      token: "u3nH0vJt5yq2RkZ8sWcXeA1bLdPfGm7T",
      expiresat: shanghaiTime("2026-03-25 09:00"),
      member: {
        memberid: "1",
        nickname: "小满的好物清单",
        avatar: "/pictures/avatar-bun.png",
        distributorstatus: "normal",
      },
    },
  },
  logout: { request: {}, reply: true },
};

const recruit: ExamplesOf<MemberApi["recruit"]> = {
  enabled: { request: {}, reply: true },
  publicRule: {
    request: {},
    reply: {
      traderatefrom: 800,
      traderateto: 1200,
      subrate: 200,
      selfbuyenabled: true,
      lockdays: 30,
      freezedays: 7,
      minwithdrawamount: 1000,
      maxwithdrawamount: 200_000,
      withdrawfeerate: 60,
      dailywithdrawlimit: 3,
      expecteddays: 3,
      withdrawmethods: ["wechat", "alipay", "bank"],
      channels: ["pdd", "selfsupport"],
    },
  },
  form: { request: {}, reply: { agreement, fields: infofields } },
  scene: {
    request: { sceneid: invitationScene },
    reply: {
      kind: "invite",
      dismemberid: "8123",
      dismembername: "林*",
      expiresat: shanghaiTime("2026-04-17 09:00"),
    },
  },
  invitation: {
    request: {},
    reply: {
      sceneid: invitationScene,
      page: "pages/centre/index",
      // One grey dot stands for the code.
      qrcode:
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
      title: "林*邀请你成为分销员",
      image: "/pictures/canvas-tote.png",
      expiresat: shanghaiTime("2026-04-17 09:00"),
    },
  },
  phone: {
    request: { code: "e31968a7f94cc5ee25fafc2aef2773f0bb8c3937b22520eb8ee345274d00c144" },
    reply: { phone: "16000007721" },
  },
  apply: {
    request: {
      fields: { name: "吴佳宁", phone: "16000007721", region: "浙江省 杭州市 西湖区" },
      sceneid: invitationScene,
      agreementversion: agreement.version,
    },
    reply: { applyid: "5004", status: "audit" },
  },
};

const distributor: ExamplesOf<MemberApi["distributor"]> = {
  status: {
    request: {},
    reply: {
      status: "normal",
      dismemberid: "8123",
      applyid: "5001",
      appliedat: shanghaiTime("2025-08-11 21:05"),
      decidedat: shanghaiTime("2025-08-12 10:20"),
    },
  },
  detail: {
    request: {},
    reply: {
      dismemberid: "8123",
      name: "林小满",
      avatar: "/pictures/avatar-bun.png",
      phone: "160****2046",
      grade: "金牌分销员",
      joinedat: shanghaiTime("2025-08-12 10:20"),
      ...sampleCommission,
      todaycommission: 1286,
      yesterdaycommission: 2310,
      monthcommission: 38_400,
      customercount: 26,
      subordinatecount: 2,
      ordercount: 342,
      withdrawrule: {
        minamount: 1000,
        maxamount: 200_000,
        feerate: 60,
        dailylimit: 3,
        remainingtoday: 2,
        methods: [
          {
            withdrawtype: "wechat",
            minamount: 1000,
            maxamount: 20_000,
            feerate: 60,
            expecteddays: 1,
            enabled: true,
          },
          {
            withdrawtype: "alipay",
            minamount: 1000,
            maxamount: 200_000,
            feerate: 60,
            expecteddays: 3,
            enabled: true,
            lastaccount: "160****2046",
          },
          {
            withdrawtype: "bank",
            minamount: 1000,
            maxamount: 200_000,
            feerate: 60,
            expecteddays: 3,
            enabled: true,
          },
        ],
        expecteddays: 3,
      },
      payeeauthorization: { status: "active", authorisedat: shanghaiTime("2026-02-03 20:15") },
      nextrelease: { at: shanghaiTime("2026-03-20 00:00"), amount: 4260, ordercount: 3 },
    },
  },
  earningsTrend: {
    request: { days: 7 },
    reply: [
      { day: "2026-03-12", commission: 1990, ordercount: 4 },
      { day: "2026-03-13", commission: 3045, ordercount: 6 },
      { day: "2026-03-14", commission: 0, ordercount: 0 },
      { day: "2026-03-15", commission: 2718, ordercount: 5 },
      { day: "2026-03-16", commission: 1204, ordercount: 3 },
      { day: "2026-03-17", commission: 2310, ordercount: 4 },
      { day: "2026-03-18", commission: 1286, ordercount: 2 },
    ],
  },
  ranking: {
    request: { period: "week" },
    reply: {
      list: [
        { rank: 1, name: "孙*", commission: 6120 },
        { rank: 2, name: "林*", commission: 4800 },
        { rank: 3, name: "周*", commission: 2240 },
      ],
      mine: { rank: 2, commission: 4800, gaptonext: 1320 },
    },
  },
};

const binding: ExamplesOf<MemberApi["binding"]> = {
  bind: { request: { dismemberid: "8123" }, reply: true },
  current: { request: {}, reply: "8123" },
  receipt: {
    request: {},
    reply: {
      dismemberid: "8123",
      dismembername: "林*",
      lockedat: shanghaiTime("2026-03-01 12:30"),
      expiresat: shanghaiTime("2026-03-31 12:30"),
      lastattempt: {
        at: shanghaiTime("2026-03-18 08:10"),
        bound: false,
        reason: "bound-to-another",
        dismembername: "周*",
      },
    },
  },
};

/** Who bought the teapot and the noodles. */
const buyerId = "9";

const customer: ExamplesOf<MemberApi["customer"]> = {
  list: {
    request: { lastqueryid: "0", size: 20, status: "locking" },
    reply: {
      list: [
        {
          memberid: buyerId,
          nickname: noodles.buyername,
          avatar: "/pictures/avatar-bun.png",
          status: "locking",
          lockedat: shanghaiTime("2026-02-27 20:02"),
          expiresat: shanghaiTime("2026-03-29 20:02"),
          commissionnum: 2,
          commissionamount: noodles.commissionamount + teapot.commissionamount,
        },
      ],
      lastqueryid: buyerId,
      hasmore: false,
    },
  },
  orders: {
    request: { lastqueryid: "0", size: 20, memberid: buyerId },
    reply: { list: [noodles, teapot], lastqueryid: teapot.commissionorderid, hasmore: false },
  },
};

const goods: ExamplesOf<MemberApi["goods"]> = {
  list: {
    request: { lastqueryid: "0", size: 20, sort: "commission" },
    reply: {
      list: [sampleGoods.teapot, sampleGoods.noodles],
      lastqueryid: sampleGoods.noodles.goodsid,
      hasmore: true,
    },
  },
  detail: {
    request: { goodsid: sampleGoods.teapot.goodsid },
    reply: {
      ...sampleGoods.teapot,
      images: [sampleGoods.teapot.image],
      description: "龙泉青瓷手工拉坯，一壶两杯配竹茶盘，送礼自用皆宜。",
      onshelf: true,
      buyinfo: {
        appid: "wx0000000000000001",
        pagepath: `pages/goods/detail?goodsid=${sampleGoods.teapot.goodsid}`,
      },
    },
  },
  pddUrl: {
    request: { dismemberid: "8123", goodssign: sampleGoods.noodles.goodssign },
    reply: {
      mobileurl: `https://mobile.pinduoduo.example/app.html?launch_url=${encodeURIComponent(pddUrl)}`,
      mobileshorturl: "https://p.pinduoduo.example/OILMBdaq",
      url: pddUrl,
      shorturl: "https://p.pinduoduo.example/Kq7cTz2R",
      weappinfo: {
        appid: "wx32540bd863b27570",
        pagepath: `/pages/web/web?specialUrl=1&src=${encodeURIComponent(pddUrl)}`,
      },
    },
  },
};

const settings: ExamplesOf<MemberApi["settings"]> = {
  detail: { request: {}, reply: sampleSettings },
  save: {
    request: {
      autowithdrawenabled: sampleSettings.autowithdrawenabled,
      autowithdrawthreshold: sampleSettings.autowithdrawthreshold,
      channels: { sms: true, email: true },
      email: "xiaoman@example.com",
    },
    reply: sampleSettings,
  },
  subscribe: {
    request: { templateids: sampleSettings.subscriptions.map(({ templateid }) => templateid) },
    reply: sampleSettings,
  },
};

/** What the mini-program asks, but for withdrawals. */
export const memberExamples = {
  session,
  recruit,
  distributor,
  binding,
  customer,
  order: orderExamples,
  goods,
  fund: fundExamples,
  settings,
};
