import { eq } from "drizzle-orm";
import { toFen } from "@distribution/sdk/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { maskName } from "../domain/mask";
import { subscribeTemplates } from "../domain/subscribe-template";
import { defaultUserSettings, type UserSettings } from "../domain/user-settings";
import { notify, type Notice } from "../outbox/notify";
import { deliveries, notifications } from "../storage/outbox-tables";
import {
  applications,
  distributors,
  members,
  subscriptions,
  userSettings,
} from "../storage/people-tables";
import { noon, openOutboxStage, type OutboxStage } from "./outbox-stage";
import { memberIdOf } from "./sell";

const hourMs = 3_600_000;

let stage: OutboxStage;
let memberId: number;

beforeEach(async () => {
  stage = await openOutboxStage();
  const { dismemberid } = await stage.member("persona:newcomer").distributor.detail();
  ({ memberId } = stage.world.books.distributor(Number(dismemberid)));
});
afterEach(() => stage.close());

const earned: Notice = {
  kind: "earnings",
  amountFen: toFen(128_640),
  goodsName: "竹浆抽纸 12 包家庭装",
  buyerName: maskName("小鹿"),
};
const notices: readonly Notice[] = [
  { kind: "audit", passed: true },
  earned,
  {
    kind: "withdraw",
    amountFen: toFen(5_000),
    netFen: toFen(5_000),
    stage: "failed",
    reason: "资料不符",
  },
  { kind: "bind", customerName: maskName("鹿角"), expiresAt: noon },
  { kind: "expire", customerName: maskName("鹿角"), expiresAt: noon },
  { kind: "digest", day: "2026-11-21", amountFen: toFen(860), orderCount: 3 },
];

function choose(chosen: Partial<UserSettings>): void {
  const settings = { ...defaultUserSettings(stage.world.books.rule()), ...chosen };
  stage.world.db
    .insert(userSettings)
    .values({ memberId, ...settings })
    .onConflictDoUpdate({ target: userSettings.memberId, set: settings })
    .run();
}

function accept(kind: Notice["kind"], remaining: number): void {
  const { templateId } = subscribeTemplates[kind];
  stage.world.db.insert(subscriptions).values({ memberId, templateId, remaining }).run();
}

const remaining = (): number[] =>
  stage.world.db
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.memberId, memberId))
    .all()
    .map((row) => row.remaining);

/** Oldest first. */
const sent = async () =>
  (await stage.control.outbox.notifications({ memberid: String(memberId) })).list.toReversed();

test("who never chose is told by subscribe message, of everything but the digest", async () => {
  for (const notice of notices) notify(stage.world, memberId, notice);
  expect((await sent()).map(({ kind, channel }) => `${kind} ${channel}`)).toEqual([
    "audit subscribe",
    "earnings subscribe",
    "withdraw subscribe",
    "bind subscribe",
    "expire subscribe",
  ]);
});

test("each switch keeps its own kind silent, and the audit's answer has none", async () => {
  choose({
    earningsNotify: false,
    withdrawNotify: false,
    bindNotify: false,
    expireNotify: false,
    dailyDigest: true,
  });
  for (const notice of notices) notify(stage.world, memberId, notice);
  expect((await sent()).map(({ kind }) => kind)).toEqual(["audit", "digest"]);
  choose({ earningsNotify: true, dailyDigest: false });
  for (const notice of notices) notify(stage.world, memberId, notice);
  expect((await sent()).slice(2).map(({ kind }) => kind)).toEqual([
    "audit",
    "earnings",
    "withdraw",
    "bind",
    "expire",
  ]);
});

test("an order that has failed when it is reported tells nobody of earnings", async () => {
  const order = {
    buyermemberid: await memberIdOf(stage, "a buyer"),
    ordersource: "selfsupport",
    orderamount: toFen(10_000),
    dismemberid: "8125",
  } as const;
  await stage.control.channel.createOrder({ ...order, originalorderstatus: 4 });
  expect((await sent()).map(({ kind }) => kind)).toEqual(["bind"]);
  await stage.control.channel.createOrder(order);
  expect((await sent()).map(({ kind }) => kind)).toEqual(["bind", "earnings"]);
});

test("a binding no longer than the reminder's time is not reminded of", async () => {
  await stage.operator.setting.update({ distributionrulesetting: { lockdays: 3 } });
  await stage.member("a buyer").binding.bind({ dismemberid: "8125" });
  await stage.control.time.move({ advancems: 4 * 24 * hourMs });
  expect((await sent()).map(({ kind }) => kind)).toEqual(["bind"]);
});

test("with every channel off nobody is told and nothing is kept", async () => {
  choose({ bySubscribe: false });
  for (const notice of notices) notify(stage.world, memberId, notice);
  expect(await sent()).toEqual([]);
  expect(stage.world.db.select().from(deliveries).all()).toEqual([]);
});

test("a subscribe message takes one of those that were accepted, and none is left after the last", async () => {
  accept("earnings", 1);
  notify(stage.world, memberId, earned);
  notify(stage.world, memberId, earned);
  await stage.deliver();
  expect(await sent()).toMatchObject([
    { result: "sent" },
    { result: "refused", errorcode: 43_101 },
  ]);
  expect(remaining()).toEqual([0]);
  expect(await stage.sunk("subscribe")).toEqual([
    {
      path: "/cgi-bin/message/subscribe/send",
      body: {
        touser: String(memberId),
        template_id: subscribeTemplates.earnings.templateId,
        page: "pages/orders/index",
        data: {
          amount1: { value: "¥1286.40" },
          thing2: { value: "用户小*购买竹浆抽纸 12 包家庭装" },
          time3: { value: "2026年11月22日 12:00" },
        },
      },
    },
  ]);

  await stage.pass(24 * hourMs);
  await stage.deliver();
  expect(await stage.sunk("subscribe")).toHaveLength(1);
});

test("what one template was accepted for does not count for another", async () => {
  accept("withdraw", 5);
  notify(stage.world, memberId, earned);
  await stage.deliver();
  expect(await sent()).toMatchObject([{ result: "refused", errorcode: 43_101 }]);
  expect(remaining()).toEqual([5]);
});

test("a field that breaks its template is refused as WeChat does, and takes nothing", async () => {
  accept("earnings", 5);
  notify(stage.world, memberId, earned);
  stage.world.db
    .update(notifications)
    .set({ content: { amount1: "¥12", thing2: "", time3: "12:00" } })
    .where(eq(notifications.memberId, memberId))
    .run();
  await stage.deliver();
  expect(await sent()).toMatchObject([
    { result: "refused", errorcode: 47_003, error: "字段 thing2 不符合模板要求" },
  ]);
  expect(remaining()).toEqual([5]);
});

test("every channel that is on is told: official account, text message and e-mail", async () => {
  choose({ bySubscribe: false, byOfficialAccount: true, bySms: true, byEmail: true });
  stage.world.db
    .update(members)
    .set({ email: "fan@example.com", followsOfficialAccount: true })
    .where(eq(members.memberId, memberId))
    .run();
  notify(stage.world, memberId, {
    kind: "withdraw",
    amountFen: toFen(5_050),
    netFen: toFen(5_020),
    stage: "paid",
  });
  await stage.deliver();
  const content = {
    phrase1: "已打款",
    amount2: "¥50.50",
    thing3: "到账 ¥50.20",
    time4: "2026年11月22日 12:00",
  };
  expect(await sent()).toMatchObject(
    ["officialaccount", "sms", "email"].map((channel) => ({ channel, content, result: "sent" })),
  );
  expect(await stage.sunk("officialaccount")).toMatchObject([
    { body: { touser: String(memberId), data: { phrase1: { value: "已打款" } } } },
  ]);
  expect(await stage.sunk("sms")).toEqual([
    {
      path: "/send",
      body: { phone: "16000003308", template: "notify_withdraw", params: content },
    },
  ]);
  expect(await stage.sunk("email")).toEqual([
    {
      path: "/send",
      body: {
        to: "fan@example.com",
        subject: "提现结果通知",
        text: "提现结果：已打款\n提现金额：¥50.50\n说明：到账 ¥50.20\n处理时间：2026年11月22日 12:00",
      },
    },
  ]);
});

test("without a phone, an address or following a message is refused with a sentence, and not tried again", async () => {
  choose({ bySubscribe: false, byOfficialAccount: true, bySms: true, byEmail: true });
  stage.world.db.update(members).set({ phone: null }).where(eq(members.memberId, memberId)).run();
  stage.world.db.update(distributors).set({ phone: "" }).run();
  stage.world.db.update(applications).set({ fields: {} }).run();
  notify(stage.world, memberId, earned);
  await stage.deliver();
  expect(await sent()).toMatchObject([
    {
      channel: "officialaccount",
      result: "refused",
      errorcode: 43_004,
      error: "用户没有关注公众号",
    },
    { channel: "sms", result: "refused", error: "没有手机号" },
    { channel: "email", result: "refused", error: "没有邮箱" },
  ]);
  expect(stage.world.db.select().from(deliveries).all()).toMatchObject([
    { status: "delivered", attempts: 1 },
    { status: "delivered", attempts: 1 },
    { status: "delivered", attempts: 1 },
  ]);
});

test("a text message that its provider never takes is told as refused in the end, a late one as sent", async () => {
  choose({ bySubscribe: false, bySms: true });
  vi.stubEnv("SMS_API_URL", stage.receiver.url);
  stage.receiver.answer = () => ({ status: 502 });
  notify(stage.world, memberId, earned);
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    await stage.deliver();
    if (attempt < 8) expect((await sent())[0]?.result).toBeUndefined();
    await stage.pass(hourMs);
  }
  expect(await sent()).toMatchObject([{ result: "refused", error: "多次发送失败：HTTP 502" }]);

  notify(stage.world, memberId, earned);
  await stage.deliver();
  stage.receiver.answer = () => ({ status: 200 });
  await stage.pass(hourMs);
  await stage.deliver();
  expect((await sent())[1]?.result).toBe("sent");
  expect(stage.receiver.received).toHaveLength(10);
});
