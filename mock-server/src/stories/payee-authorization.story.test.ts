import { toFen, type Client, type MemberApi } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { earn, ledgerOf } from "./sell";
import { openStage, type Stage } from "./testing";

/* 免确认收款授权: agreed to once, later transfers land without a tap. */

let stage: Stage;
let her: Client<MemberApi>;
const noon = Date.parse("2026-11-22T12:00:00+08:00");
const dismemberid = "8125"; // the newcomer

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  her = stage.member("persona:newcomer");
  await earn(stage, { buyer: "a buyer", amount: 50_000, sharedBy: dismemberid });
  await offer(true);
});
afterEach(async () => {
  expect(await ledgerOf(stage)).toMatchObject({ balanced: true, total: 0, differences: [] });
  await stage.server.close();
});

const office = () => stage.operator;
const offer = (payeeauthorizationenabled: boolean) =>
  office().setting.update({ distributionrulesetting: { payeeauthorizationenabled } });
const answer = (result: "agree" | "refuse" | "expire") =>
  stage.control.wechatPay.answerAuthorization({ dismemberid, result });
const conflict = { code: "STATE_CONFLICT" };
const agree = async () => {
  await her.withdrawal.authorize();
  return answer("agree");
};
let serial = 0;
async function approved(withdrawtype: "wechat" | "alipay" = "wechat") {
  const { withdrawid } = await her.withdrawal.apply({
    requestid: `authorised-${++serial}`,
    withdrawtype,
    amount: toFen(1_000),
    ...(withdrawtype === "alipay" && { account: "someone@example.com" }),
  });
  return office().withdrawal.approve({ withdrawid });
}

test("where the merchant does not offer it, it is unsupported, and nobody can ask for it", async () => {
  await offer(false);
  expect(await her.withdrawal.authorization()).toEqual({ status: "unsupported" });
  expect((await her.distributor.detail()).payeeauthorization).toEqual({ status: "unsupported" });
  await expect(her.withdrawal.authorize()).rejects.toMatchObject(conflict);
  expect(await her.withdrawal.revoke()).toEqual({ status: "unsupported" });
});

test("asked for, agreed to in WeChat, and revoked: every step has its time", async () => {
  expect(await her.withdrawal.authorization()).toEqual({ status: "none" });
  const page = await her.withdrawal.authorize();
  expect(page).toMatchObject({
    mchid: expect.any(String),
    appid: expect.any(String),
    package: expect.stringContaining("authorization"),
  });
  expect(await her.withdrawal.authorize()).toEqual(page);
  expect(await her.withdrawal.authorization()).toEqual({
    status: "waiting",
    expiresat: page.expiresat,
  });
  const active = await answer("agree");
  expect(active).toEqual({ status: "active", authorisedat: expect.any(Number) });
  expect(await answer("agree")).toEqual(active);
  expect((await her.distributor.detail()).payeeauthorization).toEqual(active);
  await expect(her.withdrawal.authorize()).rejects.toMatchObject(conflict);
  const revoked = await her.withdrawal.revoke();
  expect(revoked).toEqual({ ...active, status: "revoked", revokedat: expect.any(Number) });
  expect(await her.withdrawal.revoke()).toEqual(revoked);
  // Asked for anew, and refused: it stays revoked.
  await her.withdrawal.authorize();
  expect(await answer("refuse")).toEqual(revoked);
});

test.each(["refuse", "expire"] as const)("answered with %s it was never given", async (result) => {
  await her.withdrawal.authorize();
  expect(await answer(result)).toEqual({ status: "none" });
  expect(await approved()).toMatchObject({ status: 1, confirm: { state: "waiting" } });
});

test("what nobody agrees to within a day lapses, and what nobody asked for cannot be agreed to", async () => {
  await her.withdrawal.authorize();
  await stage.control.time.move({ advancems: dayMs });
  expect(await her.withdrawal.authorization()).toEqual({ status: "none" });
  await expect(answer("agree")).rejects.toMatchObject(conflict);
});

test("revoked while it still waits, it was never given", async () => {
  await her.withdrawal.authorize();
  expect(await her.withdrawal.revoke()).toEqual({ status: "none" });
});

test("with it an approved transfer lands without a tap; revoked, the next one waits again", async () => {
  await agree();
  const landed = await approved();
  expect(landed).toMatchObject({ status: 2, authorised: true });
  expect(landed.timeline.map(({ status }) => status)).toEqual([0, 1, 2]);
  expect(await her.distributor.detail()).toMatchObject({ withdrawnamount: 1_000, lockedamount: 0 });
  expect(await approved("alipay")).toMatchObject({ status: 1 });
  await her.withdrawal.revoke();
  const waits = await approved();
  expect(waits).toMatchObject({ status: 1, confirm: { state: "waiting" } });
  expect(waits).not.toHaveProperty("authorised");
});

test("no longer offered, what was agreed to does not pay", async () => {
  await agree();
  await offer(false);
  expect(await approved()).toMatchObject({ status: 1, confirm: { state: "waiting" } });
  await offer(true);
  expect(await her.withdrawal.authorization()).toMatchObject({ status: "active" });
});

test("together with a first receipt one page asks for both", async () => {
  const { withdrawid } = await approved();
  const page = await her.withdrawal.authorize({ withdrawid });
  expect(page.package).toMatch(/transfer.*authorization/);
  expect(await her.withdrawal.detail({ withdrawid })).toMatchObject({
    confirm: { state: "confirming" },
  });
  await answer("agree");
  await stage.control.wechatPay.answerPayout({ withdrawid, result: "success" });
  // That one she confirmed herself.
  expect(await her.withdrawal.detail({ withdrawid })).not.toHaveProperty("authorised");
  expect(await approved()).toMatchObject({ status: 2, authorised: true });
});

test("the receipt has to be hers, and one that waits for her", async () => {
  const { withdrawid } = await approved("alipay");
  await expect(her.withdrawal.authorize({ withdrawid })).rejects.toMatchObject(conflict);
  // Nothing of it was kept.
  expect(await her.withdrawal.authorization()).toEqual({ status: "none" });
  await expect(
    stage.member("persona:subordinate").withdrawal.authorize({ withdrawid }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("frozen she cannot ask for it; what the freeze held up lands when it ends", async () => {
  const { withdrawid } = await approved();
  await agree();
  await office().distributor.lock({ dismemberid });
  await expect(her.withdrawal.authorize()).rejects.toMatchObject({ code: "DISTRIBUTOR_LOCKED" });
  expect(await her.withdrawal.detail({ withdrawid })).toMatchObject({ status: 1 });
  await office().distributor.normal({ dismemberid });
  expect(await her.withdrawal.detail({ withdrawid })).toMatchObject({
    status: 2,
    authorised: true,
  });
});

test("an automatic withdrawal arrives by itself only with it", async () => {
  await her.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(1_000) });
  await stage.control.time.runJob({ job: "auto-withdraw" });
  const [first] = (await her.withdrawal.list()).list;
  expect(first).toMatchObject({ source: "auto", status: 0 });
  expect(await office().withdrawal.approve({ withdrawid: first!.withdrawid })).toMatchObject({
    status: 1,
    confirm: { state: "waiting" },
  });
  await agree();
  await earn(stage, { buyer: "a buyer", amount: 50_000, sharedBy: dismemberid });
  await stage.control.time.runJob({ job: "auto-withdraw" });
  const [second] = (await her.withdrawal.list()).list;
  expect(second).toMatchObject({ source: "auto", status: 0 });
  expect(await office().withdrawal.approve({ withdrawid: second!.withdrawid })).toMatchObject({
    status: 2,
    authorised: true,
  });
});
