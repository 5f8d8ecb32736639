import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { appendEvent } from "../outbox/append-event";
import { deliverDue } from "../outbox/deliver";
import { startDelivering } from "../outbox/start-delivering";
import { openWorld } from "../scenarios/open-world";
import { deliveries, subscribers } from "../storage/outbox-tables";
import { openOutboxStage, type OutboxStage } from "./outbox-stage";

const hourMs = 3_600_000;

let stage: OutboxStage;

beforeEach(async () => {
  stage = await openOutboxStage();
});
afterEach(() => stage.close());

test("a failing record holds back its own later events, and nobody else's", async () => {
  await stage.subscribe();
  const failing = new Set([1]);
  stage.receiver.answer = ({ body }) => {
    const { payload } = JSON.parse(body) as { payload: number };
    return { status: failing.has(payload) ? 503 : 200 };
  };
  appendEvent(stage.world, "PRODUCT_ON_SHELF", 1);
  appendEvent(stage.world, "PRODUCT_OFF_SHELF", 1);
  appendEvent(stage.world, "PRODUCT_ON_SHELF", 2);
  // The same number, but another record.
  appendEvent(stage.world, "DISTRIBUTION_AUDIT_PASS", 8123);
  failing.add(8123);
  await stage.deliver();
  expect(await stage.subscribed()).toMatchObject([
    { status: "pending", attempts: 1, lasterror: "HTTP 503" },
    { status: "pending", attempts: 0 },
    { status: "delivered" },
    { status: "pending", attempts: 1 },
  ]);

  failing.clear();
  stage.receiver.received.length = 0;
  await stage.pass(5_000);
  await stage.deliver();
  const told = stage.receiver.received
    .map(({ body }) => JSON.parse(body) as { eventKey: string; payload: number })
    .filter(({ payload }) => payload === 1)
    .map(({ eventKey }) => eventKey);
  expect(told).toEqual(["PRODUCT_ON_SHELF", "PRODUCT_OFF_SHELF"]);
});

test("records of different kinds share no lane, though they share a number", async () => {
  await stage.subscribe();
  stage.receiver.answer = ({ body }) => ({ status: body.includes("PRODUCT") ? 500 : 200 });
  appendEvent(stage.world, "PRODUCT_UPDATE", 1);
  appendEvent(stage.world, "DISTRIBUTION_APPLY", 1);
  await stage.deliver();
  expect(await stage.subscribed()).toMatchObject([{ status: "pending" }, { status: "delivered" }]);
});

test("several records are told at the same time", async () => {
  await stage.subscribe();
  let open = 0;
  let most = 0;
  stage.receiver.answer = async () => {
    open += 1;
    most = Math.max(most, open);
    await vi.waitFor(() => expect(most).toBeGreaterThan(1));
    open -= 1;
    return { status: 200 };
  };
  for (const record of [1, 2, 3]) appendEvent(stage.world, "PRODUCT_UPDATE", record);
  await stage.deliver();
  const attempts = (await stage.subscribed()).map((delivery) => delivery.attempts);
  expect(attempts).toEqual([1, 1, 1]);
});

test("an attempt that failed is made again later and later, as the world's clock moves", async () => {
  await stage.subscribe();
  stage.receiver.answer = () => ({ status: 500 });
  appendEvent(stage.world, "PRODUCT_UPDATE", 1);
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    const before = stage.world.clock.now();
    await stage.deliver();
    const [delivery] = await stage.subscribed();
    expect(delivery).toMatchObject({ status: "pending", attempts: attempt });
    waits.push(Math.round((Number(delivery?.nextattemptat) - before) / 1000));
    if (attempt < 4) await stage.pass(Number(delivery?.nextattemptat) - stage.world.clock.now());
  }
  // Five seconds, doubled each time, give or take what the machine took.
  for (const [index, wait] of waits.entries()) {
    expect(Math.abs(wait - 5 * 2 ** index)).toBeLessThan(3);
  }
  stage.receiver.answer = () => ({ status: 200 });
  await stage.pass(40_000);
  await stage.deliver();
  expect(await stage.subscribed()).toMatchObject([{ status: "delivered", attempts: 5 }]);
  const ids = stage.receiver.received.map(({ headers }) => headers["webhook-id"]);
  expect(ids).toHaveLength(5);
  expect(new Set(ids).size).toBe(1);
});

test("the eighth failure is the last; the dead hold nothing back, and are sent again under the same id", async () => {
  await stage.subscribe();
  stage.receiver.answer = ({ body }) => ({ status: body.includes("ON_SHELF") ? 500 : 200 });
  appendEvent(stage.world, "PRODUCT_ON_SHELF", 1);
  appendEvent(stage.world, "PRODUCT_UPDATE", 1);
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    await stage.deliver();
    await stage.pass(hourMs);
  }
  await stage.deliver();
  expect(await stage.subscribed()).toMatchObject([
    { status: "dead", attempts: 8, lasterror: "HTTP 500" },
    { status: "delivered", attempts: 1 },
  ]);
  const [dead, ...others] = await stage.outbox({ status: "dead" });
  expect(others).toEqual([]);
  expect(dead?.eventkey).toBe("PRODUCT_ON_SHELF");

  await stage.pass(24 * hourMs);
  await stage.deliver();
  expect(stage.receiver.received).toHaveLength(9);

  stage.receiver.answer = () => ({ status: 200 });
  const again = await stage.control.outbox.redeliver({ eventid: dead?.eventid ?? "" });
  expect(again.webhookid).toBe(dead?.webhookid);
  // Whoever got it already is not told a second time.
  expect(again.deliveries.filter(({ status }) => status === "pending")).toMatchObject([
    { receiver: "subscriber:1", attempts: 0 },
  ]);
  expect(again.deliveries.length).toBeGreaterThan(1);
  await stage.deliver();
  expect(await stage.subscribed()).toMatchObject([
    { status: "delivered", attempts: 1 },
    { status: "delivered" },
  ]);
  expect(stage.receiver.received.at(-1)?.headers["webhook-id"]).toBe(dead?.webhookid);
  expect(await stage.outbox({ status: "dead" })).toEqual([]);
});

test("only 2xx is a success: no redirect is followed, nobody there is no success", async () => {
  await stage.subscribe();
  stage.receiver.answer = ({ path }) =>
    path === "/hook" ? { status: 307, headers: { location: "/elsewhere" } } : { status: 200 };
  appendEvent(stage.world, "PRODUCT_UPDATE", 1);
  await stage.deliver();
  expect(stage.receiver.received.map(({ path }) => path)).toEqual(["/hook"]);
  expect(await stage.subscribed()).toMatchObject([{ status: "pending", lasterror: "HTTP 307" }]);

  await stage.receiver.close();
  await stage.pass(5_000);
  await stage.deliver();
  const [delivery] = await stage.subscribed();
  expect(delivery).toMatchObject({ status: "pending", attempts: 2 });
  expect(delivery?.lasterror).toMatch(/^fetch failed: .*ECONNREFUSED/);
});

test("a receiver that hangs does not hold up the others", async () => {
  await stage.subscribe();
  let release = (): void => undefined;
  const hanging = new Promise<void>((resolve) => {
    release = resolve;
  });
  stage.receiver.answer = async () => {
    await hanging;
    return { status: 200 };
  };
  for (let record = 1; record <= 20; record += 1)
    appendEvent(stage.world, "PRODUCT_UPDATE", record);
  const round = deliverDue(stage.world);
  await vi.waitFor(() => expect(stage.receiver.received.length).toBeGreaterThan(0));
  appendEvent(stage.world, "PRODUCT_OFF_SHELF", 1);
  const handled = async () => {
    const { deliveries: made = [] } = (await stage.outbox()).at(0) ?? {};
    return made.filter(({ receiver: by }) => by.startsWith("handler:")).map(({ status }) => status);
  };
  await vi.waitFor(async () => expect(await handled()).toEqual(Array(3).fill("delivered")));
  release();
  await round;
  await stage.deliver();
  expect((await stage.subscribed()).every(({ status }) => status === "delivered")).toBe(true);
});

test("a world that is reset forgets what was under way", async () => {
  await stage.subscribe();
  let release = (): void => undefined;
  stage.receiver.answer = () =>
    new Promise((resolve) => {
      release = () => resolve({ status: 200 });
    });
  appendEvent(stage.world, "PRODUCT_UPDATE", 1);
  const hanging = deliverDue(stage.world);
  await vi.waitFor(() => expect(stage.receiver.received).toHaveLength(1));
  await stage.control.world.reset({});
  expect(await stage.outbox()).toEqual([]);
  release();
  await hanging;
  expect(await stage.outbox()).toEqual([]);
});

test("delivering goes on by itself, and stops once what is under way has ended", async () => {
  const alone = openWorld({ scenario: "empty" });
  const secret = Buffer.alloc(24, 3).toString("base64");
  alone.db.insert(subscribers).values({ url: stage.receiver.url, secret }).run();
  let release = (): void => undefined;
  stage.receiver.answer = () =>
    new Promise((resolve) => {
      release = () => resolve({ status: 200 });
    });
  appendEvent(alone, "PRODUCT_OFF_SHELF", 1);
  const stop = startDelivering(alone);
  await vi.waitFor(() => expect(stage.receiver.received).toHaveLength(1));
  appendEvent(alone, "PRODUCT_OFF_SHELF", 2);
  const steps: string[] = [];
  const stopping = stop().then(() => steps.push("stopped"));
  await new Promise((resolve) => setTimeout(resolve, 50));
  steps.push("released");
  release();
  await stopping;
  expect(steps).toEqual(["released", "stopped"]);
  const told = alone.db
    .select()
    .from(deliveries)
    .where(eq(deliveries.receiver, "subscriber:1"))
    .all();
  expect(told).toMatchObject([{ status: "delivered" }, { status: "pending", attempts: 0 }]);
  alone.close();
});
