import { toFen } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { earn } from "./sell";
import { openStage, type Stage } from "./testing";

let stage: Stage;
const seller = "8125"; // the newcomer
const office = () => stage.operator;

beforeEach(async () => {
  const now = Date.parse("2026-11-22T12:00:00+08:00");
  stage = await openStage({ scenario: "newcomer", now });
  await earn(stage, { buyer: "a buyer", amount: 100_000, sharedBy: seller });
});
afterEach(() => stage.server.close());

const apply = async (requestid: string) => {
  const { withdrawal } = stage.member("persona:newcomer");
  return withdrawal.apply({ requestid, withdrawtype: "wechat", amount: toFen(1_000) });
};

test("a row says whose the withdrawal is, and what became of its owner", async () => {
  await apply("request-1");
  const { memberid } = await office().distributor.detail({ dismemberid: seller });
  const owner = { memberid, dismemberid: seller, name: "陈一帆", phone: "16000003308" };
  const row = async () => (await office().withdrawal.list()).list[0];
  expect(await row()).toMatchObject({ ...owner, status: 0, distributorstatus: "normal" });
  await office().distributor.lock({ dismemberid: seller });
  expect(await row()).toMatchObject({ ...owner, status: 0, distributorstatus: "lock" });
});

test("an account of somebody else's is told as such, and not used again unasked", async () => {
  const { withdrawal, distributor } = stage.member("persona:newcomer");
  const account = "13812342046";
  const { withdrawid } = await withdrawal.apply({
    requestid: "request-1",
    withdrawtype: "alipay",
    amount: toFen(1_000),
    account,
  });
  const reason = "收款账号与实名信息不一致";
  expect(await office().withdrawal.reject({ withdrawid, reason })).toMatchObject({
    failmsg: reason,
    failcode: "account-mismatch",
  });
  const { methods } = (await distributor.detail()).withdrawrule;
  expect(
    methods.find(({ withdrawtype }) => withdrawtype === "alipay")?.lastaccount,
  ).toBeUndefined();
});

test.each([
  { given: { reason: "资料不全" }, rejected: "资料不全", called: "资料不全" },
  { given: {}, rejected: "审核未通过", called: "商家取消了打款" },
  { given: { reason: "  " }, rejected: "审核未通过", called: "商家取消了打款" },
])("a withdrawal is called off with $given", async ({ given, rejected, called }) => {
  const { withdrawid } = await apply("request-1");
  expect(await office().withdrawal.reject({ withdrawid, ...given })).toMatchObject({
    status: 3,
    failmsg: rejected,
  });
  const other = await apply("request-2");
  await office().withdrawal.approve({ withdrawid: other.withdrawid });
  expect(
    await office().withdrawal.reject({ withdrawid: other.withdrawid, ...given }),
  ).toMatchObject({ status: 3, failmsg: called });
});

test("the list is sorted by amount or by time, and equal rows in one order", async () => {
  const amounts = [1_000, 3_000, 1_000];
  for (const [index, amount] of amounts.entries()) {
    await stage.member("persona:newcomer").withdrawal.apply({
      requestid: `request-${index}`,
      withdrawtype: "wechat",
      amount: toFen(amount),
    });
  }
  const newestFirst = (await office().withdrawal.list()).list.map(({ withdrawid }) => withdrawid);
  const [third, second, first] = newestFirst;
  const sorted = async (input: Parameters<ReturnType<typeof office>["withdrawal"]["list"]>[0]) =>
    (await office().withdrawal.list(input)).list.map(({ withdrawid }) => withdrawid);
  expect(await sorted({ sortby: "amount" })).toEqual([second, third, first]);
  expect(await sorted({ sortby: "amount", sortorder: "asc" })).toEqual([first, third, second]);
  expect(await sorted({ sortorder: "asc" })).toEqual([first, second, third]);
  expect(await sorted({ sortby: "amount", sortorder: "asc", pagesize: 1, pageindex: 2 })).toEqual([
    third,
  ]);
});

test("a row is marked from ¥1,000.01 on, and counts what failed of its owner within 30 days", async () => {
  const { withdrawid: failed } = await apply("request-1");
  await office().withdrawal.reject({ withdrawid: failed, reason: "资料不全" });
  await stage.control.time.move({ advancems: 29 * 24 * 3_600_000 });
  await earn(stage, { buyer: "a buyer", amount: 2_600_000, sharedBy: seller });
  const rows = async () => (await office().withdrawal.list()).list;
  const { withdrawal } = stage.member("persona:newcomer");
  for (const [index, amount] of [100_000, 100_001].entries()) {
    await withdrawal.apply({
      requestid: `large-${index}-request`,
      withdrawtype: "wechat",
      amount: toFen(amount),
    });
  }
  // 37 days after the failure: it counts no more.
  expect(await rows()).toMatchObject([
    { amount: 100_001, islarge: true, recentfailures: 0 },
    { amount: 100_000, islarge: false, recentfailures: 0 },
    { withdrawid: failed, islarge: false },
  ]);
  const [largest] = await rows();
  await office().withdrawal.reject({ withdrawid: largest?.withdrawid ?? "", reason: "金额过大" });
  expect(await rows()).toMatchObject([{ recentfailures: 1 }, { recentfailures: 1 }, {}]);
});

test("the detail has the orders that it took, and the owner's failures by name", async () => {
  const { withdrawid: failed } = await apply("request-1");
  await office().withdrawal.reject({ withdrawid: failed, reason: "资料不全" });
  const { withdrawid } = await apply("request-2");
  const detail = await office().withdrawal.detail({ withdrawid });
  const [row] = (await office().withdrawal.list()).list;
  expect(detail).toMatchObject({ ...row, recentfailures: 1 });
  expect(detail.orders).toMatchObject([
    { allocatedamount: 1_000, order: { orderamount: 100_000 } },
  ]);
  expect(detail.failures).toMatchObject([{ withdrawid: failed, failmsg: "资料不全" }]);
  await expect(office().withdrawal.detail({ withdrawid: "999999" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
