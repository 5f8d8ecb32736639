import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { settle } from "../jobs/settle";
import { travelTo } from "../jobs/run-due-jobs";
import { openWorld } from "../scenarios/open-world";
import { settings } from "../storage/people-tables";
import type { World } from "../storage/world";
import { openStage, type Stage } from "./testing";

const noon = Date.parse("2026-11-22T12:00:00+08:00");
let stage: Stage | undefined;
let world: World | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  await stage?.server.close();
  world?.close();
  stage = world = undefined;
});

const post = async (open: Stage, path: string, body: unknown) => {
  const reply = await fetch(open.server.url + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: reply.status, body: (await reply.json()) as { now: number; message: string } };
};

test("a reset to a world that nobody knows changes nothing, not even the time", async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  await stage.control.time.move({ advancems: 30 * dayMs });
  const { now } = await stage.control.world.health();
  expect((await post(stage, "/__mock/reset", { scenario: "nonsense" })).status).toBe(404);
  expect((await stage.control.world.health()).now).toBeGreaterThanOrEqual(now);
});

test("a moment just over is meant as now; an earlier one is refused", async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  const { now } = await stage.control.world.health();
  expect((await post(stage, "/__mock/clock", { now })).body.now).toBeGreaterThanOrEqual(now);
  expect(await post(stage, "/__mock/clock", { now: now - 60_000 })).toMatchObject({
    status: 409,
    body: { message: "时间不能倒退" },
  });
});

test("a jump of more than a year at once is refused: it would keep everybody waiting", async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  expect(await post(stage, "/__mock/clock", { advancems: 367 * dayMs })).toMatchObject({
    status: 422,
    body: { message: "一次最多前进 366 天" },
  });
});

test("travelling through a freeze signs nobody out", async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  const { token } = await stage
    .member("somebody")
    .session.loginByMiniapp({ code: "persona:newcomer" });
  await stage.control.time.move({ advancems: 60 * dayMs });
  const reply = await fetch(`${stage.server.url}/distributorinfo/detailinfo`, {
    headers: { token },
  });
  expect(reply.status).toBe(200);
});

test("a database that fails on the way does not leave the world in its past", () => {
  world = openWorld({ scenario: "showcase", now: noon });
  vi.spyOn(settle, "run").mockImplementation(() => {
    throw new Error("the disk is full");
  });
  vi.spyOn(world.books, "putAside").mockImplementation(() => {
    throw new Error("the disk is full");
  });
  const later = world.clock.now() + 20 * dayMs;
  expect(() => travelTo(world as World, later)).toThrow("the disk is full");
  expect(world.clock.now()).toBeGreaterThanOrEqual(later);
  // Nor would a restart: the kept offset is that of the destination.
  const kept = world.db.select().from(settings).get()?.clockOffsetMs ?? 0;
  expect(Date.now() + kept).toBeGreaterThanOrEqual(later);
});

test("a kept world does not go back with a machine whose clock was set back between two starts", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "clock-"));
  try {
    world = openWorld({ dataDir, scenario: "newcomer" });
    travelTo(world, world.clock.now() + dayMs);
    const left = world.clock.now();
    world.close();
    const machine = Date.now();
    vi.spyOn(Date, "now").mockImplementation(() => machine - 3 * dayMs);
    world = openWorld({ dataDir });
    expect(world.clock.now()).toBeGreaterThanOrEqual(left);
    world.close();
    // Nor where nothing but a reader looked at it: leaving writes the time down.
    world = openWorld({ dataDir });
    expect(world.clock.now()).toBeGreaterThanOrEqual(left);
  } finally {
    world?.close();
    world = undefined;
    rmSync(dataDir, { recursive: true, force: true });
  }
});
