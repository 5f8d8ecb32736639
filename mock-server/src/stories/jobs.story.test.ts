import { toFen, type Client, type MemberApi } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { setAside } from "../storage/people-tables";
import { earn, ledgerOf, memberIdOf, plainGoodsId } from "./sell";
import { openStage, type Stage } from "./testing";

let stage: Stage;
let her: Client<MemberApi>;
const noon = Date.parse("2026-11-22T12:20:00+08:00");
const dismemberid = "8125";
const hourMs = 3_600_000;

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  her = stage.member("persona:newcomer");
});
afterEach(async () => {
  expect(await ledgerOf(stage)).toMatchObject({ balanced: true });
  await stage.server.close();
});

type JobName = Parameters<typeof stage.control.time.runJob>[0]["job"];
const run = async (job: JobName) => stage.control.time.runJob({ job });
const advance = async (advancems: number) => stage.control.time.move({ advancems });
const applied = async () =>
  (await her.withdrawal.list()).list.map(({ amount, source, createdat }) => ({
    amount,
    source,
    // The minute of the hour in which it was made.
    minute: Math.floor((createdat % hourMs) / 60_000),
  }));

test("the hourly job applies for whoever chose it, at the full hour and once", async () => {
  await earn(stage, { buyer: "a buyer", amount: 50_000, sharedBy: dismemberid });
  await advance(5 * hourMs);
  expect(await applied()).toEqual([]);

  await her.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(3_000) });
  expect(await her.settings.detail()).toMatchObject({ nextautowithdraw: { amount: 4_000 } });
  await advance(hourMs);
  expect(await applied()).toEqual([{ amount: 4_000, source: "auto", minute: 0 }]);
  expect(await her.settings.detail()).not.toHaveProperty("nextautowithdraw");
});

test("two runs at once apply once", async () => {
  await earn(stage, { buyer: "a buyer", amount: 500_000, sharedBy: dismemberid });
  await stage.operator.setting.update({
    distributionrulesetting: { maxwithdrawamount: toFen(10_000) },
  });
  await her.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(3_000) });
  const runs = await Promise.all([run("auto-withdraw"), run("auto-withdraw")]);
  // Whichever arrives first.
  expect(runs.reduce((sum, { changed }) => sum + changed, 0)).toBe(1);
  expect(await applied()).toHaveLength(1);
  // The second one found the first: it did not run into it.
  expect(stage.server.world.db.select().from(setAside).all()).toEqual([]);
});

test("it keeps to the threshold, the maximum and the daily limit", async () => {
  await earn(stage, { buyer: "a buyer", amount: 500_000, sharedBy: dismemberid });
  await stage.operator.setting.update({
    distributionrulesetting: { maxwithdrawamount: toFen(10_000), dailywithdrawlimit: 2 },
  });
  await her.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(25_000) });
  // ¥400 are there: two of ¥100 leave ¥200, which is below the threshold.
  await advance(2 * dayMs);
  expect((await applied()).map(({ amount }) => amount)).toEqual([10_000, 10_000]);
});

test("what is applied for at midnight is the first application of the new day", async () => {
  await earn(stage, { buyer: "a buyer", amount: 500_000, sharedBy: dismemberid });
  await stage.operator.setting.update({
    distributionrulesetting: { maxwithdrawamount: toFen(10_000), dailywithdrawlimit: 1 },
  });
  await her.settings.save({ autowithdrawenabled: true });
  await advance(12 * hourMs);
  expect(await applied()).toHaveLength(2);
  await advance(2 * hourMs);
  expect(await applied()).toHaveLength(2);
});

test.each(["lock", "fire"] as const)("it leaves alone whoever is in %s", async (status) => {
  await earn(stage, { buyer: "a buyer", amount: 50_000, sharedBy: dismemberid });
  await her.settings.save({ autowithdrawenabled: true });
  const { distributor } = stage.operator;
  if (status === "lock") await distributor.lock({ dismemberid });
  else await distributor.fire({ dismemberid, reason: "违规", settlement: "keep" });
  expect(await run("auto-withdraw")).toEqual({ job: "auto-withdraw", changed: 0 });
});

test("the morning's digest tells what yesterday earned, and nobody of nothing", async () => {
  await her.settings.save({ dailydigestenabled: true });
  const memberid = await memberIdOf(stage, "persona:newcomer");
  const digests = async () => {
    const { list } = await stage.control.outbox.notifications({ memberid });
    return list.filter(({ kind }) => kind === "digest");
  };
  await stage.control.channel.createOrder({
    buyermemberid: await memberIdOf(stage, "a buyer"),
    ordersource: "selfsupport",
    orderamount: toFen(10_000),
    dismemberid,
  });
  await stage.control.time.move({ now: Date.parse("2026-11-23T08:59:00+08:00") });
  expect(await digests()).toEqual([]);
  await stage.control.time.move({ now: Date.parse("2026-11-23T09:00:00+08:00") });
  expect(await digests()).toHaveLength(1);
  await stage.control.time.move({ now: Date.parse("2026-11-26T12:00:00+08:00") });
  expect(await digests()).toHaveLength(1);
});

test("settling and expiring run by name too, and say how much they changed", async () => {
  for (const job of ["settle", "expire-confirmations", "expire-bindings"] as const) {
    expect(await run(job)).toEqual({ job, changed: 0 });
  }
});

test("an order that earns nothing is no reason for a digest", async () => {
  await her.settings.save({ dailydigestenabled: true });
  await stage.control.channel.createOrder({
    buyermemberid: await memberIdOf(stage, "a buyer"),
    ordersource: "selfsupport",
    orderamount: toFen(1),
    dismemberid,
  });
  await advance(dayMs);
  expect(await run("daily-digest")).toMatchObject({ changed: 0 });
  const { list } = await stage.control.outbox.notifications();
  expect(list.filter(({ kind }) => kind === "digest")).toEqual([]);
});

test("nobody is told twice of one day, by the job or by hand", async () => {
  await her.settings.save({ dailydigestenabled: true });
  await stage.control.channel.createOrder({
    buyermemberid: await memberIdOf(stage, "a buyer"),
    ordersource: "selfsupport",
    orderamount: toFen(10_000),
    dismemberid,
  });
  await stage.control.time.move({ now: Date.parse("2026-11-23T08:00:00+08:00") });
  expect(await run("daily-digest")).toMatchObject({ changed: 1 });
  await stage.control.time.move({ now: Date.parse("2026-11-23T10:00:00+08:00") });
  expect(await run("daily-digest")).toMatchObject({ changed: 0 });
  const { list } = await stage.control.outbox.notifications();
  expect(list.filter(({ kind }) => kind === "digest")).toHaveLength(1);
});

test("the digest leaves out what was lost by the morning, and tells the rest", async () => {
  await her.settings.save({ dailydigestenabled: true });
  const order = async (orderamount: number) =>
    stage.control.channel.createOrder({
      buyermemberid: await memberIdOf(stage, "a buyer"),
      ordersource: "selfsupport",
      goodsid: await plainGoodsId(stage, "selfsupport"),
      orderamount: toFen(orderamount),
      dismemberid,
    });
  await order(10_000);
  const lost = await order(20_000);
  const refunded = await order(30_000);
  const digests = async () => {
    const { list } = await stage.control.outbox.notifications();
    return list.filter(({ kind }) => kind === "digest").map(({ content }) => content);
  };
  await stage.control.channel.setOrderStatus({ orderno: lost.orderno, originalorderstatus: 4 });
  await stage.control.channel.refundOrder({
    orderno: refunded.orderno,
    refundamount: toFen(15_000),
  });
  await stage.control.time.move({ now: Date.parse("2026-11-23T09:00:00+08:00") });
  // 8 % of ¥100 and of what remains of ¥300.
  expect(await digests()).toEqual([{ thing1: "2026-11-22", amount2: "¥20.00", number3: "2" }]);
});

test("a digest is of yesterday's orders alone, from its first millisecond to its last", async () => {
  await her.settings.save({ dailydigestenabled: true });
  const buyer = await memberIdOf(stage, "a buyer");
  const goodsid = await plainGoodsId(stage, "selfsupport");
  const orderAt = async (time: string, orderamount: number) => {
    await stage.control.time.move({ now: Date.parse(time) });
    await stage.control.channel.createOrder({
      buyermemberid: buyer,
      ordersource: "selfsupport",
      goodsid,
      orderamount: toFen(orderamount),
      dismemberid,
    });
  };
  await orderAt("2026-11-22T23:59:50+08:00", 10_000);
  await orderAt("2026-11-23T00:00:10+08:00", 20_000);
  await stage.control.time.move({ now: Date.parse("2026-11-24T10:00:00+08:00") });
  const { list } = await stage.control.outbox.notifications();
  const told = list.filter(({ kind }) => kind === "digest").map(({ content }) => content);
  expect(told.toReversed()).toEqual([
    { thing1: "2026-11-22", amount2: "¥8.00", number3: "1" },
    { thing1: "2026-11-23", amount2: "¥16.00", number3: "1" },
  ]);
});
