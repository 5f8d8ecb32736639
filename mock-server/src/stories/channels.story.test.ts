import { memberApi, toFen, type Client, type MemberApi } from "@distribution/sdk";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { distributors, members } from "../storage/people-tables";
import { askRaw } from "./ask-raw";
import { earn, memberIdOf } from "./sell";
import { openStage, type Stage } from "./testing";

/* Where a member can be told something beside the mini-program, and when what was chosen changed. */

let stage: Stage;
let her: Client<MemberApi>;
let memberid: string;
const noon = Date.parse("2026-11-22T12:20:00+08:00");
const hourMs = 3_600_000;

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  her = stage.member("persona:newcomer");
  memberid = await memberIdOf(stage, "persona:newcomer");
});
afterEach(() => stage.server.close());

const follow = async (followed: boolean) => stage.control.member.follow({ memberid, followed });
const refusalOf = async (input: Record<string, unknown>) =>
  (await askRaw(stage, "persona:newcomer", memberApi.settings.save, input)).details?.fields;

test("an e-mail address is kept clean, told masked, and goes when it is blank, its channel with it", async () => {
  const saved = await her.settings.save({
    email: " fan@ｅｘａｍｐｌｅ.com\u200b",
    channels: { email: true },
  });
  expect(saved).toMatchObject({ email: "f***@example.com", channels: { email: true } });
  expect(await her.settings.save({ dailydigestenabled: true })).toMatchObject({
    email: "f***@example.com",
    channels: { email: true },
  });
  const without = await her.settings.save({ email: "  " });
  expect(without).not.toHaveProperty("email");
  expect(without.channels.email).toBe(false);
  expect(await her.settings.detail()).toEqual(without);
});

test.each(["nobody", "nobody@home", "f***@example.com"])(
  "%s is no e-mail address, and changes none",
  async (email) => {
    await her.settings.save({ email: "fan@example.com" });
    expect(await refusalOf({ email, dailydigestenabled: true })).toEqual([
      { field: "email", message: "邮箱格式不对，请填写完整的邮箱" },
    ]);
    expect(await her.settings.detail()).toMatchObject({
      email: "f***@example.com",
      dailydigestenabled: false,
    });
  },
);

test("a channel that has nowhere to go cannot be switched on", async () => {
  const { db } = stage.server.world;
  const ofHer = Number(memberid);
  db.update(members).set({ phone: null }).where(eq(members.memberId, ofHer)).run();
  db.update(distributors).set({ phone: "" }).where(eq(distributors.memberId, ofHer)).run();
  const wished = { subscribe: true, officialaccount: true, sms: true, email: true };
  // The phone of her application is one too.
  expect(await refusalOf({ dailydigestenabled: true, channels: wished })).toEqual([
    { field: "channels.officialaccount", message: "请先关注公众号，再开启公众号消息" },
    { field: "channels.email", message: "请先填写邮箱，再开启邮件通知" },
  ]);
  expect(await her.settings.detail()).toMatchObject({ dailydigestenabled: false, updatedat: 0 });
  expect(await refusalOf({ email: "", channels: { email: true } })).toMatchObject([
    { field: "channels.email" },
  ]);
  await follow(true);
  await her.settings.save({ email: "fan@example.com", channels: wished });
  expect((await her.settings.detail()).channels).toEqual(wished);
});

test("somebody whose phone nobody knows gets no text messages", async () => {
  const reply = await askRaw(stage, "somebody new", memberApi.settings.save, {
    channels: { sms: true },
  });
  expect(reply).toMatchObject({
    code: "VALIDATION_FAILED",
    message: "还没有手机号，不能开启短信通知",
    details: { fields: [{ field: "channels.sms" }] },
  });
});

test("who unfollows the official account is no longer told over it, and may still save the rest", async () => {
  expect(await her.settings.detail()).toMatchObject({ officialaccountfollowed: false });
  expect(await follow(true)).toEqual({ memberid, followed: true });
  const { channels } = await her.settings.save({
    channels: { subscribe: false, officialaccount: true },
  });
  const told = async () =>
    (await stage.control.outbox.notifications({ memberid })).list.map(({ result, errorcode }) => ({
      result,
      errorcode,
    }));
  const sell = async () => {
    await earn(stage, { buyer: "a buyer", amount: toFen(8_000), sharedBy: "8125" });
    await stage.control.time.runJob({ job: "deliver-events" });
  };
  await sell();
  expect(await told()).toContainEqual({ result: "sent", errorcode: undefined });

  await follow(false);
  expect(await her.settings.save({ channels, dailydigestenabled: true })).toMatchObject({
    officialaccountfollowed: false,
    channels: { officialaccount: true },
  });
  await sell();
  expect(await told()).toContainEqual({ result: "refused", errorcode: 43_004 });

  await her.settings.save({ channels: { officialaccount: false } });
  expect(await refusalOf({ channels: { officialaccount: true } })).toMatchObject([
    { field: "channels.officialaccount" },
  ]);
});

test("only a member can follow, and the busy distributor does", async () => {
  await expect(stage.control.member.follow({ memberid: "999999", followed: true })).rejects.toThrow(
    "会员不存在",
  );
  const busy = await stage.member("persona:busy-distributor").settings.detail();
  expect(busy).toMatchObject({ officialaccountfollowed: true, email: "x***@example.com" });
});

test("it is told when the settings changed, by their owner or by a rule", async () => {
  expect(await her.settings.detail()).toMatchObject({ updatedat: 0 });
  const first = await her.settings.save({ autowithdrawenabled: true });
  expect(first.updatedat).toBeGreaterThanOrEqual(noon);
  await stage.control.time.move({ advancems: hourMs });
  expect(await her.settings.detail()).toMatchObject({ updatedat: first.updatedat });
  const second = await her.settings.save({ dailydigestenabled: true });
  expect(second.updatedat).toBeGreaterThanOrEqual(first.updatedat + hourMs);
  await stage.control.time.move({ advancems: hourMs });
  await stage.operator.setting.update({
    distributionrulesetting: { withdrawmethods: ["alipay"] },
  });
  const third = await her.settings.detail();
  expect(third.autowithdrawenabled).toBe(false);
  expect(third.updatedat).toBeGreaterThanOrEqual(second.updatedat + hourMs);
});
