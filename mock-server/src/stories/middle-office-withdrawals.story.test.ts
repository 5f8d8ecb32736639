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
