import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { appendEvent } from "../outbox/append-event";
import { deliverDue } from "../outbox/deliver";
import { defaultUserSettings } from "../domain/user-settings";
import { notify } from "../outbox/notify";
import { goods } from "../storage/goods-tables";
import { deliveries, notifications } from "../storage/outbox-tables";
import { userSettings } from "../storage/people-tables";
import { openOutboxStage, type OutboxStage } from "./outbox-stage";

const hourMs = 3_600_000;

let stage: OutboxStage;

beforeEach(async () => {
  stage = await openOutboxStage();
});
afterEach(() => stage.close());

test("a claim that has run out is taken over, and its late outcome counts no more", async () => {
  await stage.subscribe();
  let release = (): void => undefined;
  stage.receiver.answer = () =>
    new Promise((resolve) => {
      release = () => resolve({ status: 500 });
    });
  appendEvent(stage.world, "PRODUCT_UPDATE", 1);
  const hanging = deliverDue(stage.world);
  await vi.waitFor(() => expect(stage.receiver.received).toHaveLength(1));
  const fail = release;

  // As if the machine had slept for longer than the claim lasts.
  stage.receiver.answer = () => ({ status: 200 });
  stage.world.db
    .update(deliveries)
    .set({ leasedUntil: 1 })
    .where(eq(deliveries.receiver, "subscriber:1"))
    .run();
  await stage.deliver();
  expect(stage.receiver.received).toHaveLength(2);
  fail();
  await hanging;
  expect(await stage.subscribed()).toMatchObject([{ status: "delivered", attempts: 2 }]);
});

test("whoever has lost a claim writes nothing and tells nothing of it", async () => {
  vi.stubEnv("ERP_API_URL", stage.receiver.url);
  const taken = (productId: string) => ({
    status: 200,
    body: JSON.stringify({ code: 0, data: { productId } }),
  });
  let release = (): void => undefined;
  stage.receiver.answer = () =>
    new Promise((resolve) => {
      release = () => resolve(taken("late"));
    });
  appendEvent(stage.world, "PRODUCT_CREATE_SUCCESS", 1);
  const hanging = deliverDue(stage.world);
  await vi.waitFor(() => expect(stage.receiver.received).toHaveLength(1));
  const answerLate = release;
  stage.receiver.answer = () => taken("in time");
  stage.world.db.update(deliveries).set({ leasedUntil: 1 }).run();
  const other = deliverDue(stage.world);
  const erpProductId = () =>
    stage.world.db.select().from(goods).where(eq(goods.goodsId, 1)).get()?.erpProductId;
  await vi.waitFor(() => expect(erpProductId()).toBe("in time"));
  answerLate();
  await Promise.all([hanging, other]);
  expect(erpProductId()).toBe("in time");
  const successes = stage.told().filter(({ message }) => message.startsWith("商品同步ERP成功"));
  expect(successes.map(({ message }) => message)).toEqual([
    "商品同步ERP成功: productId=1, erpProductId=in time",
  ]);
});

test("a notification whose claim was lost keeps the result of whoever took it over", async () => {
  vi.stubEnv("SMS_API_URL", stage.receiver.url);
  const { memberId } = stage.world.books.distributor(8125);
  stage.world.db
    .insert(userSettings)
    .values({
      ...defaultUserSettings(stage.world.books.rule()),
      memberId,
      bySubscribe: false,
      bySms: true,
    })
    .run();
  let release = (): void => undefined;
  stage.receiver.answer = () =>
    new Promise((resolve) => {
      release = () => resolve({ status: 200 });
    });
  notify(stage.world, memberId, { kind: "audit", passed: true });
  const hanging = deliverDue(stage.world);
  await vi.waitFor(() => expect(stage.receiver.received).toHaveLength(1));
  // Somebody else took it and has not ended it: the late success is not its.
  const leasedUntil = Date.now() + hourMs;
  stage.world.db.update(deliveries).set({ leasedUntil }).run();
  release();
  await hanging;
  expect(stage.world.db.select().from(notifications).all()).toMatchObject([{ result: null }]);
  expect(stage.world.db.select().from(deliveries).all()).toMatchObject([
    { status: "pending", leasedUntil },
  ]);
});

test("while somebody has claimed it nobody else delivers it, however far the world's clock moves", async () => {
  await stage.subscribe();
  let release = (): void => undefined;
  stage.receiver.answer = () =>
    new Promise((resolve) => {
      release = () => resolve({ status: 200 });
    });
  appendEvent(stage.world, "PRODUCT_UPDATE", 1);
  const hanging = deliverDue(stage.world);
  await vi.waitFor(() => expect(stage.receiver.received).toHaveLength(1));
  await stage.pass(24 * hourMs);
  expect(await deliverDue(stage.world)).toBe(0);
  release();
  await hanging;
  expect(stage.receiver.received).toHaveLength(1);
});
