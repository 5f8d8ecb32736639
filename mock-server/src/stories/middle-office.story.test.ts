import { createClient, orderStatuses, type Client } from "@distribution/sdk";
import { officeApi, type OfficeApi } from "@distribution/sdk/office";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage, type Stage } from "./testing";

/* What the middle office sees of a lively business. Nothing here changes it. */

let stage: Stage;
let office: Client<OfficeApi>;

beforeAll(async () => {
  stage = await openStage({ scenario: "showcase", now: Date.parse("2026-11-22T12:00:00+08:00") });
  office = stage.operator;
});
afterAll(() => stage.server.close());

const busy = "8123";

test.each([
  { list: "listNormal", status: "normal", names: ["陈一帆", "周可心", "林小满"] },
  { list: "listAudit", status: "audit", names: ["吴佳宁"] },
  { list: "listReject", status: "reject", names: ["赵明轩"] },
  { list: "listLock", status: "lock", names: ["孙丽华"] },
] as const)(
  "$list shows who is in status $status, the newest first",
  async ({ list, status, names }) => {
    const reply = await office.distributor[list]();
    expect(reply.list.map((row) => row.name)).toEqual(names);
    expect(reply.list.every((row) => row.status === status)).toBe(true);
    expect(reply.total).toBe(names.length);
  },
);

test.each([
  { by: "a name", keyword: "小满", names: ["林小满"] },
  { by: "a phone", keyword: "5512", names: ["周可心"] },
  { by: "a nickname", keyword: "可心妈妈", names: ["周可心"] },
  { by: "an id", keyword: busy, names: ["林小满"] },
  { by: "a part of an id", keyword: "812", names: [] },
  { by: "a name of somebody in another status", keyword: "吴佳宁", names: [] },
])("normal distributors are found by $by", async ({ keyword, names }) => {
  const { list, total } = await office.distributor.listNormal({ keyword });
  expect(list.map((row) => row.name)).toEqual(names);
  expect(total).toBe(names.length);
});

test("pages neither repeat nor leave out a row, and all tell the same total", async () => {
  const pages = await Promise.all(
    [1, 2, 3, 4].map((pageindex) => office.distributor.listNormal({ pageindex, pagesize: 1 })),
  );
  expect(pages.map(({ list }) => list.map(({ name }) => name))).toEqual([
    ["陈一帆"],
    ["周可心"],
    ["林小满"],
    [],
  ]);
  expect(pages.map(({ total }) => total)).toEqual([3, 3, 3, 3]);
});

test("a row tells why, and from when, in the words of whoever has to decide", async () => {
  const [rejected] = (await office.distributor.listReject()).list;
  expect(rejected).toMatchObject({
    phone: "16000001164",
    grade: "普通分销员",
    reason: "手机号与实名信息不一致，请核对后重新提交",
    totalcommission: 0,
    customercount: 0,
  });
});

test("the middle office and the distributor's own centre tell the same numbers", async () => {
  const own = await stage.member("persona:busy-distributor").distributor.detail();
  const detail = await office.distributor.detail({ dismemberid: busy });
  const shared = [
    "totalcommission",
    "tradecommission",
    "subcommission",
    "pendingcommission",
    "withdrawableamount",
    "autowithdrawamount",
    "manualwithdrawamount",
    "lockedamount",
    "withdrawnamount",
    "debtamount",
    "customercount",
    "subordinatecount",
    "ordercount",
    "joinedat",
  ] as const;
  for (const key of shared) expect({ [key]: detail[key] }).toEqual({ [key]: own[key] });
  expect(detail.subcommission).toBeGreaterThan(0);
  expect(detail.customercount).toBeGreaterThan(0);
  expect(detail.subordinatecount).toBe(2);

  const [row] = (await office.distributor.listNormal({ keyword: busy })).list;
  expect(row).toMatchObject({
    totalcommission: own.totalcommission,
    withdrawableamount: own.withdrawableamount,
    customercount: own.customercount,
  });
});

test("a detail carries the newest application by the labels of the form", async () => {
  const [applicant] = (await office.distributor.listAudit()).list;
  const detail = await office.distributor.detail({ dismemberid: applicant?.dismemberid ?? "" });
  expect(detail).toMatchObject({ status: "audit", gradeid: "1" });
  expect(detail.joinedat).toBeUndefined();
  expect(detail.application?.fields).toEqual(
    expect.arrayContaining([
      { key: "name", label: "姓名", value: "吴佳宁" },
      { key: "phone", label: "手机号", value: "16000007721" },
    ]),
  );
});

test("subordinates are the direct ones", async () => {
  const { list, total } = await office.distributor.listSub({ dismemberid: busy });
  expect(list.map(({ name, superiorname }) => ({ name, superiorname }))).toEqual([
    { name: "陈一帆", superiorname: "林小满" },
    { name: "周可心", superiorname: "林小满" },
  ]);
  expect(total).toBe(2);
  expect(await office.distributor.listSub({ dismemberid: busy, keyword: "可心" })).toMatchObject({
    total: 1,
  });
});

test("performance is told of everybody who ever was approved, and agrees with the orders", async () => {
  const { list, total } = await office.distributor.performance();
  expect(list.map(({ status }) => status).toSorted()).toEqual([
    "fire",
    "lock",
    "normal",
    "normal",
    "normal",
  ]);
  expect(total).toBe(5);
  const row = list.find(({ dismemberid }) => dismemberid === busy);
  const spread = await stage.member("persona:busy-distributor").order.spreadInfo();
  expect(row).toMatchObject({ orderamount: spread.orderamount, tradecommission: spread.myincome });
  const { ordercount } = await office.distributor.detail({ dismemberid: busy });
  expect(row?.ordercount).toBeGreaterThan(0);
  expect(row?.ordercount).toBeLessThan(ordercount);
  expect((await office.distributor.performance({ status: "fire" })).list).toMatchObject([
    { name: "何俊杰", status: "fire" },
  ]);
  expect(await office.distributor.performance({ status: "none" })).toEqual({ list: [], total: 0 });
});

test("trade orders are all but the subordinate ones, newest first, with whose they are", async () => {
  const { list, total } = await office.order.list({ dismemberid: busy, pagesize: 100 });
  const { ordercount } = await office.distributor.detail({ dismemberid: busy });
  const subs = await office.order.listSuperior({ dismemberid: busy });
  expect(total + subs.total).toBeGreaterThan(ordercount);
  expect(list).toHaveLength(100);
  const ids = list.map(({ commissionorderid }) => Number(commissionorderid));
  expect(ids).toEqual(ids.toSorted((one, other) => other - one));
  expect(new Set(list.map(({ kind }) => kind))).toEqual(new Set(["self", "share"]));
  expect(list.every((row) => row.distributorname === "林小满" && row.dismemberid === busy)).toBe(
    true,
  );
  expect(list.every(({ buyername }) => /^.\*$/u.test(buyername))).toBe(true);
  const second = await office.order.list({ dismemberid: busy, pagesize: 100, pageindex: 2 });
  expect(second.total).toBe(total);
  expect(Number(second.list[0]?.commissionorderid)).toBeLessThan(ids.at(-1) ?? 0);
});

test("superiors' orders name the subordinate who sold", async () => {
  const { list } = await office.order.listSuperior();
  expect(list.length).toBeGreaterThan(0);
  for (const row of list) {
    expect(row).toMatchObject({
      kind: "sub",
      distributorname: "林小满",
      dismembername: expect.stringMatching(/^(周可心|陈一帆)$/),
    });
  }
});

test("orders are filtered by status, channel, commission and time, and the parts make up the whole", async () => {
  const whole = (await office.order.list()).total;
  const count = async (filter: Parameters<typeof office.order.list>[0]) =>
    (await office.order.list(filter)).total;
  const sum = async (filters: readonly Parameters<typeof office.order.list>[0][]) =>
    (await Promise.all(filters.map(count))).reduce((total, part) => total + part, 0);
  const statuses = orderStatuses.map((orderstatus) => ({ orderstatus }));
  const states = (["pending", "settled", "locked", "withdrawn", "invalid"] as const).map(
    (commissionstatus) => ({ commissionstatus }),
  );
  expect(await sum(statuses)).toBe(whole);
  expect(await sum(states)).toBe(whole);
  expect(await sum([{ ordersource: "pdd" }, { ordersource: "selfsupport" }])).toBe(whole);
  const noon = Date.parse("2026-10-22T12:00:00+08:00");
  expect(await sum([{ endtime: noon }, { starttime: noon + 1 }])).toBe(whole);
  expect(await count({ endtime: noon })).toBeGreaterThan(0);

  const punished = await office.order.list({ orderstatus: 10, pagesize: 100 });
  expect(punished.list.length).toBe(punished.total);
  expect(punished.list.every(({ originalorderstatus }) => originalorderstatus === 10)).toBe(true);
});

test("orders are found by number, product and distributor", async () => {
  const [first] = (await office.order.list({ ordersource: "selfsupport" })).list;
  if (!first) throw new Error("nothing was sold");
  const byNumber = await office.order.list({ keyword: first.orderno.toLowerCase() });
  expect(byNumber.list.map(({ orderno }) => orderno)).toEqual([first.orderno]);
  const byProduct = await office.order.list({ keyword: first.goodsname, pagesize: 100 });
  expect(byProduct.list.every(({ goodsname }) => goodsname === first.goodsname)).toBe(true);
  expect(byProduct.total).toBeGreaterThan(0);
  const bySeller = await office.order.list({ keyword: "孙丽华" });
  expect(bySeller.total).toBeGreaterThan(0);
  expect(bySeller.list.every(({ distributorname }) => distributorname === "孙丽华")).toBe(true);
});

test("withdrawals are listed with whose they are, and filtered", async () => {
  const all = await office.withdrawal.list({ pagesize: 100 });
  expect(all.total).toBe(all.list.length);
  const ids = all.list.map(({ withdrawid }) => Number(withdrawid));
  expect(ids).toEqual(ids.toSorted((one, other) => other - one));
  expect(all.list.every(({ account }) => !/\d{6}/.test(account))).toBe(true);

  const waiting = await office.withdrawal.list({ status: 0 });
  expect(waiting.list).toMatchObject([
    {
      status: 0,
      name: "林小满",
      phone: "16000002046",
      dismemberid: busy,
      memberid: (await office.distributor.detail({ dismemberid: busy })).memberid,
      distributorstatus: "normal",
      timeline: [{ status: 0 }],
    },
  ]);
  const fits = async (filter: Parameters<typeof office.withdrawal.list>[0]) =>
    (await office.withdrawal.list({ ...filter, pagesize: 100 })).list;
  const banked = await fits({ withdrawtype: "bank" });
  expect(banked.map(({ withdrawtype }) => withdrawtype)).toEqual(["bank"]);
  const hers = await fits({ keyword: "可心妈妈" });
  expect(new Set(hers.map(({ name }) => name))).toEqual(new Set(["周可心"]));
  expect(await fits({ dismemberid: hers[0]?.dismemberid ?? "" })).toEqual(hers);
  expect(await fits({ keyword: String(ids.at(-1)), dismemberid: "1" })).toEqual([]);
  const middle = all.list[3]?.createdat ?? 0;
  const later = await fits({ starttime: middle });
  const earlier = await fits({ endtime: middle - 1 });
  expect([...later, ...earlier]).toEqual(all.list);
  expect(later).toHaveLength(4);
});

test.each([
  { what: "a distributor", call: () => office.distributor.detail({ dismemberid: "99999" }) },
  { what: "a superior", call: () => office.distributor.listSub({ dismemberid: "99999" }) },
  {
    what: "an id beyond every number",
    call: () => office.distributor.detail({ dismemberid: "9".repeat(20) }),
  },
])("$what that does not exist is not found", async ({ call }) => {
  await expect(call()).rejects.toMatchObject({ code: "NOT_FOUND", message: "分销员不存在" });
});

test("a page beyond the limit and an unknown order status are refused by name", async () => {
  // Without the client, which checks before it asks.
  const { token } = await stage.operator.session.loginByOperator({
    account: "operator",
    password: "operator",
  });
  const reply = await fetch(`${stage.server.url}/commissionorder/getbyb2b`, {
    method: "POST",
    headers: { "content-type": "application/json", token },
    body: JSON.stringify({ pageindex: 0, pagesize: 101, orderstatus: 7 }),
  });
  expect(reply.status).toBe(422);
  expect(await reply.json()).toMatchObject({
    code: "VALIDATION_FAILED",
    details: {
      fields: [
        { field: "pageindex", message: "不能小于 1" },
        { field: "pagesize", message: "不能大于 100" },
        { field: "orderstatus", message: "只能是 0、1、2、3、4、5、10" },
      ],
    },
  });
});

test("a member's token opens no door of the middle office", async () => {
  const { session } = stage.member("nobody");
  const trespasser = createClient(officeApi, {
    baseUrl: stage.server.url,
    signIn: async () => (await session.loginByMiniapp({ code: "persona:busy-distributor" })).token,
  });
  const outcomes = await Promise.allSettled([
    trespasser.setting.detail(),
    trespasser.setting.update({ distributionrulesetting: { freezedays: 0 } }),
    trespasser.distributor.listNormal(),
    trespasser.distributor.detail({ dismemberid: busy }),
    trespasser.distributor.listSub({ dismemberid: busy }),
    trespasser.distributor.performance(),
    trespasser.distributor.register({ name: "某人", phone: "13800000000" }),
    trespasser.distributor.update({ dismemberid: busy, gradeid: "3" }),
    trespasser.order.list(),
    trespasser.order.listSuperior(),
    trespasser.commissionSku.list(),
    trespasser.commissionSku.selectableGoods(),
    trespasser.commissionSku.remove({ goodsid: "1" }),
    trespasser.withdrawal.list(),
  ]);
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ status: "rejected", reason: { code: "FORBIDDEN" } });
  }
});
