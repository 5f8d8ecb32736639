import { toFen } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { expireBindings } from "../jobs/expire-bindings";
import { bindings } from "../storage/people-tables";
import { repeatUntil } from "./repeat-until";
import { openStage, type Stage } from "./testing";

/* A long way through time: what is due on it takes its while, and others are answered meanwhile. */

const noon = Date.parse("2026-11-22T12:00:00+08:00");
const hourMs = 3_600_000;
const steps = 40;
let stage: Stage;

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  const { db } = stage.server.world;
  for (let index = 1; index <= steps; index += 1) {
    db.insert(bindings)
      .values({
        memberId: 9_000 + index,
        distributorId: 8125,
        lockedAt: noon,
        expiresAt: noon + index * hourMs,
        remindedAt: noon,
      })
      .run();
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  await stage.server.close();
});

/** Each step takes longer than others may be kept waiting. */
function slowDown(): void {
  const { run } = expireBindings;
  vi.spyOn(expireBindings, "run").mockImplementation((world, id) => {
    for (const until = performance.now() + 10; performance.now() < until;);
    return run(world, id);
  });
}

const pass = (advancems: number) => stage.control.time.move({ advancems });
const now = async () => (await stage.control.world.health()).now;

test("whoever asks meanwhile is answered, at the moment that has been reached", async () => {
  slowDown();
  const journey = pass(2 * dayMs);
  const seen = await repeatUntil(journey, now);
  const { now: end } = await journey;
  seen.push(await now());
  expect(end).toBeGreaterThanOrEqual(noon + 2 * dayMs);
  // Time passes, and never back.
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  const onTheWay = seen.filter((time) => time > noon + hourMs / 2 && time < noon + 2 * dayMs);
  expect(new Set(onTheWay).size).toBeGreaterThan(2);
  // Exactly the moments at which something happened.
  for (const time of onTheWay) expect((time - noon) % hourMs).toBe(0);
  const ended = stage.server.world.db.select().from(bindings).all();
  for (const { memberId, expiresAt, expiredAt } of ended) {
    if (memberId > 9_000) expect(expiredAt).toBe(expiresAt);
  }
});

test("what somebody does meanwhile happens at that moment too", async () => {
  slowDown();
  const orders = await repeatUntil(pass(2 * dayMs), () =>
    stage.control.channel.createOrder({
      buyermemberid: "1",
      ordersource: "selfsupport",
      orderamount: toFen(1_000),
    }),
  );
  const made = orders.flatMap(({ commissionorders }) =>
    commissionorders.map(({ paidat }) => paidat),
  );
  expect(made.length).toBeGreaterThan(2);
  expect(made).toEqual(made.toSorted((one, other) => one - other));
  expect(made.some((time) => time > noon + hourMs && time < noon + 2 * dayMs)).toBe(true);
});

test("two who move time at once move it one after the other, and a reset waits for both", async () => {
  slowDown();
  const order: string[] = [];
  const noted = async <Reply>(name: string, asked: Promise<Reply>): Promise<Reply> => {
    const reply = await asked;
    order.push(name);
    return reply;
  };
  const one = noted("one", pass(dayMs));
  await vi.waitFor(async () => expect(await now()).toBeGreaterThan(noon + hourMs / 2));
  const other = noted("other", pass(dayMs));
  // Asked later, and not earlier on the way: a request overtakes nobody.
  await vi.waitFor(async () => expect(await now()).toBeGreaterThan(noon + 3 * hourMs));
  const reset = noted("reset", stage.control.world.reset({}));
  expect((await other).now).toBeGreaterThanOrEqual(noon + 2 * dayMs);
  await one;
  expect((await reset).now).toBeLessThan(noon + dayMs);
  expect(order).toEqual(["one", "other", "reset"]);
  expect(stage.server.world.db.select().from(bindings).all().length).toBeLessThan(steps);
});

test("a server that is closed on the way leaves nobody behind", async () => {
  slowDown();
  const journey = pass(2 * dayMs);
  await vi.waitFor(async () => expect(await now()).toBeGreaterThan(noon + hourMs / 2));
  await stage.server.close();
  expect((await journey).now).toBeGreaterThanOrEqual(noon + 2 * dayMs);
});
