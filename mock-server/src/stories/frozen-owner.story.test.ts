import { toFen, type Client, type MemberApi } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { earn, ledgerOf } from "./sell";
import { openStage, type Stage } from "./testing";

/* Every step that moves money looks at its owner's state: a frozen distributor's withdrawals wait. */

let stage: Stage;
let her: Client<MemberApi>;
const noon = Date.parse("2026-11-22T12:00:00+08:00");
const dismemberid = "8125"; // the newcomer
const hourMs = 3_600_000;

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  her = stage.member("persona:newcomer");
  await earn(stage, { buyer: "a buyer", amount: 50_000, sharedBy: dismemberid });
});
afterEach(async () => {
  expect(await ledgerOf(stage)).toMatchObject({ balanced: true, total: 0, differences: [] });
  await stage.server.close();
});

const office = () => stage.operator;
const wait = (advancems: number) => stage.control.time.move({ advancems });
const freeze = () => office().distributor.lock({ dismemberid, reason: "核查中" });
const unfreeze = () => office().distributor.normal({ dismemberid });
const conflict = { code: "STATE_CONFLICT" };
const apply = async (withdrawtype: "wechat" | "alipay" = "wechat") =>
  (
    await her.withdrawal.apply({
      requestid: `frozen-${withdrawtype}`,
      withdrawtype,
      amount: toFen(2_000),
      ...(withdrawtype === "alipay" && { account: "someone@example.com" }),
    })
  ).withdrawid;
type Answer = Parameters<typeof stage.control.wechatPay.answerPayout>[0]["result"];
const answer = (withdrawid: string, result: Answer) =>
  stage.control.wechatPay.answerPayout({ withdrawid, result });

test("in review it is neither approved nor paid while its owner is frozen, but can be refused", async () => {
  const withdrawid = await apply();
  await freeze();
  await expect(office().withdrawal.approve({ withdrawid })).rejects.toMatchObject(conflict);
  await expect(office().withdrawal.complete({ withdrawid })).rejects.toMatchObject({
    ...conflict,
    message: "分销员资格已冻结，解冻后才能打款",
  });
  expect(await her.withdrawal.detail({ withdrawid })).toMatchObject({ status: 0 });
  await unfreeze();
  expect(await office().withdrawal.approve({ withdrawid })).toMatchObject({ status: 1 });
  await freeze();
  expect(await office().withdrawal.reject({ withdrawid, reason: "刷单" })).toMatchObject({
    status: 3,
  });
  expect(await her.distributor.detail()).toMatchObject({ withdrawableamount: 4_000 });
});

test("approved it waits through the freeze, and its 24 hours begin anew", async () => {
  const withdrawid = await apply();
  const before = await office().withdrawal.approve({ withdrawid });
  await wait(20 * hourMs);
  await freeze();
  const held = await her.withdrawal.detail({ withdrawid });
  expect(held).toMatchObject({ status: 1 });
  expect(held).not.toHaveProperty("confirm");
  expect(held.timeline.at(-1)?.note).toBe("资格已冻结，解冻后重新计时 24 小时");
  await expect(her.withdrawal.confirm({ withdrawid })).rejects.toMatchObject({
    code: "DISTRIBUTOR_LOCKED",
  });
  await wait(5 * dayMs);
  for (const result of ["success", "expire", "not-enough"] as const) {
    await expect(answer(withdrawid, result)).rejects.toMatchObject(conflict);
  }
  await expect(office().withdrawal.complete({ withdrawid })).rejects.toMatchObject(conflict);
  await unfreeze();
  const resumed = await her.withdrawal.detail({ withdrawid });
  expect(resumed.confirm?.state).toBe("waiting");
  expect(resumed.confirm?.expiresat).toBeGreaterThanOrEqual(
    (before.confirm?.expiresat ?? 0) + 5 * dayMs + 20 * hourMs,
  );
  await wait(dayMs - 60_000);
  expect(await answer(withdrawid, "success")).toMatchObject({ status: 2 });
});

test("what its owner confirmed before the freeze has been paid, and is written down", async () => {
  const withdrawid = await apply();
  await office().withdrawal.approve({ withdrawid });
  await her.withdrawal.confirm({ withdrawid });
  await freeze();
  expect(await her.withdrawal.detail({ withdrawid })).not.toHaveProperty("confirm");
  expect(await answer(withdrawid, "success")).toMatchObject({ status: 2 });
  expect(await her.distributor.detail()).toMatchObject({ withdrawnamount: 2_000 });
});

test("what was confirmed before the freeze and not taken is confirmed anew after it", async () => {
  const withdrawid = await apply();
  await office().withdrawal.approve({ withdrawid });
  await her.withdrawal.confirm({ withdrawid });
  await freeze();
  await wait(2 * dayMs);
  await unfreeze();
  expect((await her.withdrawal.detail({ withdrawid })).confirm?.state).toBe("waiting");
});

test("what WeChat is closing goes on through the freeze", async () => {
  const withdrawid = await apply();
  await office().withdrawal.approve({ withdrawid });
  await answer(withdrawid, "late-close");
  await wait(dayMs);
  await freeze();
  await unfreeze();
  expect((await her.withdrawal.detail({ withdrawid })).confirm?.state).toBe("closing");
  await freeze();
  expect(await answer(withdrawid, "expire")).toMatchObject({
    status: 3,
    failcode: "not-confirmed",
  });
});

test("refused in the freeze, what its owner may have confirmed before is WeChat's to answer", async () => {
  const withdrawid = await apply();
  await office().withdrawal.approve({ withdrawid });
  await answer(withdrawid, "late-close");
  await her.withdrawal.confirm({ withdrawid });
  await freeze();
  expect(await office().withdrawal.reject({ withdrawid, reason: "刷单" })).toMatchObject({
    status: 1,
    confirm: { state: "closing" },
  });
  expect(await her.distributor.detail()).toMatchObject({ lockedamount: 2_000 });
  expect(await answer(withdrawid, "success")).toMatchObject({ status: 2 });
});

test("a transfer to Alipay waits too", async () => {
  const withdrawid = await apply("alipay");
  await office().withdrawal.approve({ withdrawid });
  await freeze();
  await expect(office().withdrawal.complete({ withdrawid })).rejects.toMatchObject(conflict);
  await expect(answer(withdrawid, "success")).rejects.toMatchObject(conflict);
  await unfreeze();
  expect(await her.withdrawal.detail({ withdrawid })).not.toHaveProperty("confirm");
  expect(await office().withdrawal.complete({ withdrawid })).toMatchObject({ status: 2 });
});

test("fired out of a freeze, what was under way goes on", async () => {
  const withdrawid = await apply();
  await office().withdrawal.approve({ withdrawid });
  await freeze();
  await office().distributor.fire({ dismemberid, reason: "违规", settlement: "keep" });
  expect((await her.withdrawal.detail({ withdrawid })).confirm?.state).toBe("waiting");
  expect(await her.withdrawal.confirm({ withdrawid })).toMatchObject({
    package: expect.any(String),
  });
  expect(await answer(withdrawid, "success")).toMatchObject({ status: 2 });
});

test("the merchant's empty account and a freeze both have to pass", async () => {
  const withdrawid = await apply();
  await office().withdrawal.approve({ withdrawid });
  await answer(withdrawid, "not-enough");
  await freeze();
  await expect(office().withdrawal.approve({ withdrawid })).rejects.toMatchObject(conflict);
  await unfreeze();
  expect(await her.withdrawal.detail({ withdrawid })).not.toHaveProperty("confirm");
  await office().withdrawal.approve({ withdrawid });
  expect((await her.withdrawal.detail({ withdrawid })).confirm?.state).toBe("waiting");
});
