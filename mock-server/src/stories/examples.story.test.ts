import { api, endpointsOf, toFen, type Access, type Endpoint } from "@distribution/sdk/server";
import { exampleAt, examples } from "@distribution/sdk/examples";
import type { Client, MemberApi } from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import { afterAll, beforeAll, expect, test } from "vitest";
import { controlApi } from "../control/contract/control-api";
import { controlExamples } from "../docs/control-examples";
import { openSchemas } from "../docs/testing/open-schemas";
import { openStage, type Stage } from "./testing";

/* Every example of the documents, tried on a real server as a reader would: sent as it stands there, but
   for ids, which come from the world. */

let stage: Stage;
let her: Client<MemberApi>;
let office: Client<OfficeApi>;
const tokens: Partial<Record<Access, string>> = {};
const schemas = openSchemas();

beforeAll(async () => {
  stage = await openStage({ scenario: "showcase", now: Date.parse("2026-11-22T12:00:00+08:00") });
  her = stage.member("persona:busy-distributor");
  office = stage.operator;
  tokens.member = tokens.distributor = await tokenOf("persona:busy-distributor");
  const credentials = { account: "operator", password: "operator" };
  tokens.signedin = tokens.member;
  tokens.operator = (await office.session.loginByOperator(credentials)).token;
}, 60_000);
afterAll(() => stage.server.close());

const tokenOf = async (code: string) =>
  (await stage.member("nobody").session.loginByMiniapp({ code })).token;

/** The first of `rows` that fits. */
async function firstOf<Row>(
  rows: Promise<{ readonly list: readonly Row[] }>,
  fits: (row: Row) => boolean = () => true,
): Promise<Row> {
  const row = (await rows).list.find(fits);
  if (row === undefined) throw new Error("the showcase has none");
  return row;
}

let applications = 0;
const inReview = async () => {
  const { withdrawid } = await stage.member("persona:subordinate").withdrawal.apply({
    requestid: `to-try-an-example-${(applications += 1)}`,
    withdrawtype: "wechat",
    amount: toFen(1_000),
  });
  return { withdrawid };
};
const toConfirm = async () => {
  const { withdrawid } = await firstOf(her.withdrawal.list({ status: 1 }), (row) => !!row.confirm);
  return { withdrawid };
};
const applicationForm = async () => ({
  fields: { name: "郑小雅", phone: "16000003377", region: "浙江省 杭州市 西湖区" },
  agreementversion: (await her.recruit.form()).agreement.version,
});
const special = async () => {
  const { goodsid } = await firstOf(office.commissionSku.list());
  return { goodsid };
};

const authorizationOffered = async () => {
  await office.setting.update({ distributionrulesetting: { payeeauthorizationenabled: true } });
  return {};
};

/** What an example takes from the world, by the endpoint's name. */
const fromWorld: Readonly<Record<string, () => Promise<object>>> = {
  "recruit.scene": async () => ({ sceneid: (await her.recruit.invitation()).sceneid }),
  "recruit.apply": async () => {
    const { agreementversion } = await applicationForm();
    return { agreementversion, sceneid: (await her.recruit.invitation()).sceneid };
  },
  "recruit.invitation": async () => ({ goodsid: (await firstOf(her.goods.list())).goodsid }),
  "customer.orders": async () => ({ memberid: (await firstOf(her.customer.list())).memberid }),
  "order.detail": async () => {
    const { commissionorderid } = await firstOf(her.order.list());
    return { commissionorderid };
  },
  "goods.detail": async () => ({
    goodsid: (await firstOf(her.goods.list({ ordersource: "selfsupport" }))).goodsid,
  }),
  "goods.pddUrl": async () => {
    const { goodssign } = await firstOf(her.goods.list({ ordersource: "pdd" }));
    return { goodssign };
  },
  "withdrawal.detail": async () => {
    const { withdrawid } = await firstOf(her.withdrawal.list());
    return { withdrawid };
  },
  "withdrawal.cancel": async () => {
    const { withdrawid } = await firstOf(her.withdrawal.list({ status: 0 }));
    return { withdrawid };
  },
  "withdrawal.confirm": toConfirm,
  "withdrawal.authorize": authorizationOffered,
  "settings.subscribe": async () => {
    const { subscriptions } = await her.settings.detail();
    return { templateids: subscriptions.slice(0, 3).map(({ templateid }) => templateid) };
  },
  "office.distributor.register": async () => {
    const { member } = await stage.member("x").session.loginByMiniapp({ code: "somebody new" });
    return { memberid: member.memberid };
  },
  "office.distributor.reject": async () => {
    await stage.member("an applicant").recruit.apply(await applicationForm());
    const { dismemberid } = await firstOf(office.distributor.listAudit());
    return { dismemberid };
  },
  "office.commissionSku.gradeSetting": special,
  "office.commissionSku.save": async () => {
    const { goodsid } = await firstOf(office.commissionSku.selectableGoods({ ordersource: "pdd" }));
    return { goodsid };
  },
  "office.commissionSku.update": special,
  "office.commissionSku.remove": special,
  "office.withdrawal.approve": inReview,
  "office.withdrawal.complete": inReview,
  "office.withdrawal.reject": inReview,
  "control.channel.createOrder": async () => {
    const { memberid } = await firstOf(her.customer.list());
    const { goodsid } = await firstOf(her.goods.list({ ordersource: "pdd" }));
    return { buyermemberid: memberid, goodsid };
  },
  "control.channel.setOrderStatus": async () => {
    const { orderno } = await firstOf(her.order.list({ ordersource: "pdd", orderstatus: 3 }));
    return { orderno };
  },
  "control.channel.orderDetail": async () => {
    const { orderno } = await firstOf(her.order.list());
    return { orderno };
  },
  "control.request.detail": async () => {
    const { logid } = await firstOf(stage.control.request.list());
    return { logid };
  },
  "control.channel.refundOrder": async () => {
    const { orderno } = await firstOf(her.order.list({ ordersource: "selfsupport" }));
    return { orderno, refundamount: 100 };
  },
  "control.wechatPay.answerPayout": toConfirm,
  "control.wechatPay.answerAuthorization": async () => {
    await authorizationOffered();
    await her.withdrawal.authorize({});
    return {};
  },
  "control.outbox.redeliver": async () => {
    const { events } = await stage.control.outbox.list();
    return { eventid: events.find(({ deliveries }) => deliveries.length > 0)?.eventid };
  },
  "control.merchant.changeGoods": async () => {
    for (const { goodsid } of (await her.goods.list()).list) {
      const { skus } = await stage.control.merchant.changeGoods({ goodsid });
      if (skus.length === 1) return { goodsid };
    }
    throw new Error("the showcase has no product of one kind");
  },
};

/** Who tries it, where the busy distributor cannot. */
const callers: Readonly<Record<string, string>> = {
  "recruit.apply": "persona:customer",
  // The token ends with it.
  "session.logout": "persona:customer",
  "binding.bind": "persona:customer",
};

/** Those that leave no showcase behind, in this order. */
const last = [
  "session.logout",
  "office.distributor.lock",
  "office.distributor.fire",
  "control.time.move",
  "control.misfortune.setFault",
  "control.world.reset",
];
const endpoints = [...endpointsOf(api), ...endpointsOf(controlApi)].toSorted(
  (one, other) => last.indexOf(one.name) - last.indexOf(other.name),
);

async function ask({ name, method, path, access }: Endpoint, request: object): Promise<Response> {
  const code = callers[name];
  const token = code === undefined ? tokens[access] : await tokenOf(code);
  const headers = { "content-type": "application/json", ...(token !== undefined && { token }) };
  const url = `${stage.server.url}${path}`;
  if (method === "POST") {
    return fetch(url, { method, headers, body: JSON.stringify(request) });
  }
  return fetch(`${url}?${new URLSearchParams(request as Record<string, string>)}`, { headers });
}

test.each(endpoints)("the example of $name works when it is tried", async (endpoint) => {
  const { request } = exampleAt({ ...examples.api, ...controlExamples }, endpoint.name);
  const given = { ...(request as object), ...(await fromWorld[endpoint.name]?.()) };
  expect(schemas.problemsOfRequest(endpoint, given)).toEqual([]);
  const reply = await ask(endpoint, given);
  const body: unknown = await reply.json();
  expect([reply.status, reply.status === 200 || body]).toEqual([200, true]);
  expect(schemas.problemsOfReply(endpoint, body)).toEqual([]);
});

test("what is taken from the world belongs to an endpoint that there is", () => {
  const names = endpoints.map(({ name }) => name);
  const mentioned = [...Object.keys(fromWorld), ...Object.keys(callers), ...last];
  expect(mentioned.filter((name) => !names.includes(name))).toEqual([]);
});
