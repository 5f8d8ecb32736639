import { memberApi, toFen, type Client, type MemberApi } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { askRaw } from "./ask-raw";
import { earn, memberIdOf } from "./sell";
import { openStage, type Stage } from "./testing";

let stage: Stage;
let her: Client<MemberApi>;
let guest: Client<MemberApi>;
const noon = Date.parse("2026-11-22T12:20:00+08:00");
const hourMs = 3_600_000;

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  her = stage.member("persona:newcomer");
  guest = stage.member("persona:customer");
});
afterEach(() => stage.server.close());

/** She has this much to withdraw; it is 12:20 of a day a week later. */
const earnSettled = async (fen: number) =>
  earn(stage, { buyer: "a buyer", amount: (fen * 100) / 8, sharedBy: "8125" });
const autoSince = async () => {
  const memberId = Number(await memberIdOf(stage, "persona:newcomer"));
  return stage.server.world.books.userSettings(memberId).autoWithdrawSince;
};

test("who never chose has the defaults, distributor or not", async () => {
  const settings = await guest.settings.detail();
  expect(settings).toEqual({
    autowithdrawenabled: false,
    autowithdrawthreshold: 1_000,
    earningsnotifyenabled: true,
    withdrawnotifyenabled: true,
    bindnotifyenabled: true,
    expirenotifyenabled: true,
    dailydigestenabled: false,
    channels: { subscribe: true, officialaccount: false, sms: false, email: false },
    updatedat: 0,
    officialaccountfollowed: false,
    subscriptions: expect.any(Array),
  });
  expect(settings.subscriptions.map(({ kind, remaining }) => [kind, remaining])).toEqual([
    ["audit", 0],
    ["earnings", 0],
    ["withdraw", 0],
    ["bind", 0],
    ["expire", 0],
    ["digest", 0],
  ]);
  expect(await her.settings.detail()).toEqual(settings);
});

test("saving changes what is mentioned, and nothing of anybody else", async () => {
  await her.settings.save({ earningsnotifyenabled: false, channels: { sms: true } });
  const saved = await her.settings.save({
    dailydigestenabled: true,
    autowithdrawthreshold: toFen(5_050),
    channels: { officialaccount: false, subscribe: false },
  });
  expect(saved).toMatchObject({
    autowithdrawenabled: false,
    autowithdrawthreshold: 5_050,
    earningsnotifyenabled: false,
    withdrawnotifyenabled: true,
    dailydigestenabled: true,
    channels: { subscribe: false, officialaccount: false, sms: true, email: false },
  });
  expect(await her.settings.detail()).toEqual(saved);
  expect(await her.settings.save({})).toEqual({ ...saved, updatedat: expect.any(Number) });
  expect(await guest.settings.detail()).toMatchObject({
    earningsnotifyenabled: true,
    channels: { sms: false },
  });
});

test("texts that the documents show are read as what they mean", async () => {
  await askRaw(stage, "persona:newcomer", memberApi.settings.save, {
    autowithdrawenabled: "true",
    autowithdrawthreshold: "10000",
    earningsnotifyenabled: "false",
  });
  expect(await her.settings.detail()).toMatchObject({
    autowithdrawenabled: true,
    autowithdrawthreshold: 10_000,
    earningsnotifyenabled: false,
  });
});

test("a threshold below the minimum is refused with a sentence, and nothing is saved", async () => {
  await expect(
    her.settings.save({ dailydigestenabled: true, autowithdrawthreshold: toFen(999) }),
  ).rejects.toMatchObject({
    code: "VALIDATION_FAILED",
    message: "不能低于最低提现金额 ¥10.00",
    details: {
      fields: [{ field: "autowithdrawthreshold", message: "不能低于最低提现金额 ¥10.00" }],
    },
  });
  expect(await her.settings.detail()).toMatchObject({
    dailydigestenabled: false,
    autowithdrawthreshold: 1_000,
  });
  const reply = await askRaw(stage, "persona:newcomer", memberApi.settings.save, {
    autowithdrawthreshold: "abc",
    channels: { sms: "maybe" },
  });
  expect(reply.details?.fields?.map(({ field }) => field)).toEqual([
    "autowithdrawthreshold",
    "channels.sms",
  ]);
});

test("a minimum that the operator raises is the least threshold from then on", async () => {
  await her.settings.save({ autowithdrawthreshold: toFen(1_500) });
  await stage.operator.setting.update({
    distributionrulesetting: { minwithdrawamount: toFen(2_000) },
  });
  expect(await her.settings.detail()).toMatchObject({ autowithdrawthreshold: 2_000 });
  expect(await guest.settings.detail()).toMatchObject({ autowithdrawthreshold: 2_000 });
  await expect(her.settings.save({ autowithdrawthreshold: toFen(1_500) })).rejects.toMatchObject({
    message: "不能低于最低提现金额 ¥20.00",
  });
});

test("it is known since when money is withdrawn by itself", async () => {
  expect(await autoSince()).toBeNull();
  await her.settings.save({ autowithdrawenabled: true });
  const since = await autoSince();
  expect(since).toBeGreaterThanOrEqual(noon);
  await stage.control.time.move({ advancems: hourMs });
  await her.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(2_000) });
  expect(await autoSince()).toBe(since);
  await her.settings.save({ autowithdrawenabled: false });
  expect(await autoSince()).toBeNull();
  await her.settings.save({ autowithdrawenabled: true });
  expect(await autoSince()).toBeGreaterThanOrEqual(noon + hourMs);
});

test("the next automatic withdrawal is announced, and then is what happens", async () => {
  await earnSettled(4_000);
  expect(await her.settings.detail()).not.toHaveProperty("nextautowithdraw");
  const { nextautowithdraw } = await her.settings.save({ autowithdrawenabled: true });
  const due = noon + 8 * dayMs + 40 * 60_000;
  expect(nextautowithdraw).toEqual({ at: due, amount: 4_000 });
  await stage.control.time.move({ now: due });
  expect((await her.withdrawal.list()).list).toMatchObject([{ amount: 4_000, source: "auto" }]);
  expect(await her.settings.detail()).not.toHaveProperty("nextautowithdraw");
});

test("after the day's last application the next one is due at midnight", async () => {
  await earnSettled(4_000);
  await stage.operator.setting.update({
    distributionrulesetting: { dailywithdrawlimit: 1 },
  });
  await her.withdrawal.apply({
    requestid: "request-1",
    withdrawtype: "wechat",
    amount: toFen(1_000),
  });
  const midnight = Date.parse("2026-12-01T00:00:00+08:00");
  expect(await her.settings.save({ autowithdrawenabled: true })).toMatchObject({
    nextautowithdraw: { at: midnight, amount: 3_000 },
  });
  await stage.control.time.move({ now: midnight - 1_000 });
  expect((await her.withdrawal.list()).list).toHaveLength(1);
  await stage.control.time.move({ now: midnight });
  expect((await her.withdrawal.list()).list).toMatchObject([{ amount: 3_000 }, { amount: 1_000 }]);
});

test("nothing is announced where nothing would be taken", async () => {
  await earnSettled(4_000);
  const { setting, distributor } = stage.operator;
  const announced = async () => (await her.settings.detail()).nextautowithdraw;
  await her.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(4_001) });
  expect(await announced()).toBeUndefined();
  await her.settings.save({ autowithdrawthreshold: toFen(4_000) });
  expect(await announced()).toMatchObject({ amount: 4_000 });
  await setting.update({ distributionrulesetting: { maxwithdrawamount: toFen(3_000) } });
  expect(await announced()).toMatchObject({ amount: 3_000 });
  await setting.update({ distributionrulesetting: { withdrawmethods: ["alipay"] } });
  expect(await announced()).toBeUndefined();
  await setting.update({ distributionrulesetting: { withdrawmethods: ["wechat"] } });
  // What went off with WeChat does not come back by itself.
  expect(await her.settings.detail()).toMatchObject({ autowithdrawenabled: false });
  await her.settings.save({ autowithdrawenabled: true });
  expect(await announced()).toMatchObject({ amount: 3_000 });
  await distributor.lock({ dismemberid: "8125" });
  expect(await announced()).toBeUndefined();
  await distributor.fire({ dismemberid: "8125", reason: "违反推广规范", settlement: "keep" });
  expect(await announced()).toBeUndefined();
});

test("a threshold is recommended by what was really paid out", async () => {
  await earnSettled(30_000);
  const apply = async (requestid: string, amount: number) =>
    her.withdrawal.apply({ requestid, withdrawtype: "wechat", amount: toFen(amount) });
  const recommended = async () => (await her.settings.detail()).recommendedthreshold;
  const first = await apply("request-1", 7_000);
  const second = await apply("request-2", 9_950);
  await apply("request-3", 1_000);
  expect(await recommended()).toBeUndefined();
  for (const { withdrawid } of [first, second]) {
    await stage.operator.withdrawal.complete({ withdrawid });
  }
  // On average ¥84.75.
  expect(await recommended()).toBe(8_000);
});

test("each accepted template allows one more message of it", async () => {
  const { subscriptions } = await guest.settings.detail();
  const idOf = (kind: string) =>
    subscriptions.find((template) => template.kind === kind)?.templateid ?? "";
  const [earnings, bind] = [idOf("earnings"), idOf("bind")];
  await guest.settings.subscribe({ templateids: [earnings, bind, earnings] });
  const { subscriptions: counted } = await guest.settings.subscribe({ templateids: [earnings] });
  const remaining = counted.filter((template) => template.remaining > 0);
  expect(remaining).toMatchObject([
    { kind: "earnings", templateid: earnings, remaining: 2 },
    { kind: "bind", templateid: bind, remaining: 1 },
  ]);
  expect((await her.settings.detail()).subscriptions.every((own) => own.remaining === 0)).toBe(
    true,
  );
});

test("no more than 99 messages are kept in store", async () => {
  const [template] = (await guest.settings.detail()).subscriptions;
  const templateids = [template?.templateid ?? ""];
  for (let accepted = 0; accepted < 98; accepted += 1) {
    await guest.settings.subscribe({ templateids });
  }
  const remaining = async () => (await guest.settings.subscribe({ templateids })).subscriptions[0];
  expect(await remaining()).toMatchObject({ remaining: 99 });
  expect(await remaining()).toMatchObject({ remaining: 99 });
});

test("of templates of which one is unknown, none is counted", async () => {
  const before = await guest.settings.detail();
  const known = before.subscriptions.map(({ templateid }) => templateid);
  await expect(
    guest.settings.subscribe({ templateids: [known[0] ?? "", "nobody's"] }),
  ).rejects.toMatchObject({ code: "NOT_FOUND", message: "订阅消息模板不存在" });
  expect(await guest.settings.detail()).toEqual(before);
  for (const [templateids, message] of [
    [[], "不能为空"],
    [known.slice(0, 4), "一次最多 3 个模板"],
  ] as const) {
    const reply = await askRaw(stage, "persona:customer", memberApi.settings.subscribe, {
      templateids,
    });
    expect(reply.details?.fields).toEqual([{ field: "templateids", message }]);
  }
});
