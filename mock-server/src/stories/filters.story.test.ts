import { api, type Endpoint } from "@distribution/sdk/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askRaw } from "./ask-raw";
import { openStage, type Stage } from "./testing";

/* A form sends its 全部 as an empty text: that filters nothing. */

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.server.close());

const cases: readonly (readonly [Endpoint, Readonly<Record<string, unknown>>])[] = [
  [api.order.list, { ordersource: "", orderstatus: "", commissionstatus: null, keyword: "" }],
  [api.order.listSub, { ordersource: "", starttime: "", endtime: null }],
  [api.order.spreadInfo, { ordersource: "", commissionstatus: "" }],
  [api.goods.list, { ordersource: "", keyword: null }],
  [api.customer.list, { status: "" }],
  [api.withdrawal.list, { status: "", source: null }],
  [api.distributor.earningsTrend, { days: "7", ordersource: "" }],
];

test.each(cases)("$name with empty filters answers as without them", async (endpoint, filters) => {
  const asked = endpoint === api.distributor.earningsTrend ? { days: "7" } : {};
  const ask = async (input: Readonly<Record<string, unknown>>) =>
    askRaw(stage, "persona:busy-distributor", endpoint, input);
  const all = await ask(asked);
  expect(all).not.toHaveProperty("code");
  expect(await ask(filters)).toEqual(all);
});

test("a filter of a value that nobody knows is refused, and says what there is", async () => {
  const refused = await askRaw(stage, "persona:busy-distributor", api.order.list, {
    ordersource: "taobao",
    orderstatus: "7",
  });
  expect(refused).toMatchObject({
    code: "VALIDATION_FAILED",
    details: {
      fields: [
        { field: "ordersource", message: "只能是 pdd、selfsupport" },
        { field: "orderstatus", message: expect.stringContaining("只能是 0、1、2") },
      ],
    },
  });
});

test("the order statuses are called as the documents call them, for the middle office alike", async () => {
  const statuses = await stage.member("persona:busy-distributor").order.statuses();
  expect(await stage.operator.order.statuses()).toEqual(statuses);
  expect(statuses.map(({ ordersource, value, label }) => [ordersource, value, label])).toEqual([
    ["pdd", 0, "已支付"],
    ["pdd", 1, "已成团"],
    ["pdd", 2, "确认收货"],
    ["pdd", 3, "审核成功"],
    ["pdd", 4, "审核失败(不可提现)"],
    ["pdd", 5, "已经结算"],
    ["pdd", 10, "已处罚"],
    ["selfsupport", 0, "已支付"],
    ["selfsupport", 2, "确认收货"],
    ["selfsupport", 4, "已退款(不可提现)"],
    ["selfsupport", 5, "已经结算"],
  ]);
});
