import { afterEach, beforeEach, expect, test } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { appendEvent } from "../outbox/append-event";
import { deliverDue } from "../outbox/deliver";
import { notify } from "../outbox/notify";
import { openWorld } from "../scenarios/open-world";
import { deliveries, events, notifications, sink, subscribers } from "../storage/outbox-tables";
import { sessions } from "../storage/people-tables";
import type { World } from "../storage/world";
import { loginByMiniapp } from "../use-cases/session/log-in";
import { travelTo } from "../jobs/run-due-jobs";

const noon = Date.parse("2026-11-22T12:00:00+08:00");
let world: World;

beforeEach(() => {
  world = openWorld({ scenario: "newcomer", now: noon });
});
afterEach(() => world.close());

const pass = (days: number) => travelTo(world, world.clock.now() + days * dayMs);
const count = (table: Parameters<ReturnType<World["db"]["select"]>["from"]>[0]) =>
  world.db.select().from(table).all().length;

test("what was delivered is forgotten a month later, with its deliveries and what the sink got", async () => {
  appendEvent(world, "DISTRIBUTION_AUDIT_PASS", 8125);
  await deliverDue(world);
  expect([count(events), count(deliveries), count(sink)]).toEqual([1, 2, 2]);
  // At four in the morning it is a few hours short of a month.
  pass(30);
  expect([count(events), count(deliveries), count(sink)]).toEqual([1, 2, 2]);
  pass(1);
  expect([count(events), count(deliveries), count(sink)]).toEqual([0, 0, 0]);
});

test("what waits for somebody stays, however old it is", async () => {
  world.db
    .insert(subscribers)
    .values({ url: "http://127.0.0.1:9/nobody", secret: Buffer.alloc(24).toString("base64") })
    .run();
  appendEvent(world, "PRODUCT_OFF_SHELF", 1);
  await deliverDue(world);
  const made = count(deliveries);
  pass(60);
  expect([count(events), count(deliveries)]).toEqual([1, made]);
});

test("messages go after three months, those that still wait do not", async () => {
  const tell = () => notify(world, 1, { kind: "audit", passed: true });
  tell();
  await deliverDue(world);
  tell();
  pass(90);
  expect(count(notifications)).toBe(2);
  pass(1);
  expect(world.db.select().from(notifications).all()).toMatchObject([{ result: null }]);
  expect(count(deliveries)).toBe(1);
});

test("a session goes when it has ended, and not before", () => {
  loginByMiniapp(world, { code: "somebody" }, { address: "127.0.0.1" });
  pass(200);
  loginByMiniapp(world, { code: "somebody" }, { address: "127.0.0.1" });
  pass(200);
  expect(count(sessions)).toBe(2);
  pass(1);
  expect(count(sessions)).toBe(1);
});
