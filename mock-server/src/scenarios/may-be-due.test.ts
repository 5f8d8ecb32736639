import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { reminderMs } from "../domain/binding";
import { jobs, type JobName } from "../jobs/all-jobs";
import { openWorld } from "./open-world";
import { goods } from "../storage/goods-tables";
import { commissions, withdrawals } from "../storage/money-tables";
import { bindings, members, userSettings } from "../storage/people-tables";
import type { World } from "../storage/world";

const noon = Date.parse("2026-11-26T12:00:00+08:00");
const then = noon + 1_000_000;
const world = openWorld({ scenario: "showcase", now: noon });
afterAll(() => world.close());

/** Nothing is in sight for any job. */
beforeEach(() => {
  const { db } = world;
  db.update(commissions)
    .set({ withdrawableAt: sql`NULL` })
    .run();
  db.update(bindings).set({ remindedAt: noon, expiredAt: noon }).run();
  db.update(withdrawals)
    .set({ confirmBy: sql`NULL` })
    .run();
  db.update(goods)
    .set({ onShelfAt: sql`NULL` })
    .run();
  db.update(userSettings).set({ autoWithdrawEnabled: false }).run();
});

const cases: readonly (readonly [string, JobName, (world: World) => unknown])[] = [
  [
    "a freeze that is over",
    "settle",
    ({ db }) =>
      db
        .update(commissions)
        .set({ withdrawableAt: then })
        .where(eq(commissions.status, "pending"))
        .run(),
  ],
  [
    "a reminder",
    "expire-bindings",
    ({ db }) =>
      db
        .update(bindings)
        .set({ remindedAt: sql`NULL`, expiresAt: then + reminderMs })
        .run(),
  ],
  [
    "a binding's end",
    "expire-bindings",
    ({ db }) =>
      db
        .update(bindings)
        .set({ expiredAt: sql`NULL`, expiresAt: then })
        .run(),
  ],
  [
    "a transfer that nobody confirmed",
    "expire-confirmations",
    ({ db }) => db.update(withdrawals).set({ confirmBy: then }).run(),
  ],
  ["a shelf's date", "put-on-shelf", ({ db }) => db.update(goods).set({ onShelfAt: then }).run()],
];

test.each(cases)("%s is seen when it is due, and not before", (_what, job, make) => {
  expect(world.books.mayBeDue(then)).toBe(false);
  make(world);
  expect(jobs[job].next(world, [])).toBe(then);
  expect([world.books.mayBeDue(then - 1), world.books.mayBeDue(then)]).toEqual([false, true]);
});

test("whoever withdraws by herself is asked for at each moment", () => {
  const [memberId = 0] = world.db
    .select()
    .from(members)
    .all()
    .map((row) => row.memberId);
  world.db
    .insert(userSettings)
    .values({ ...world.books.userSettings(memberId), memberId, autoWithdrawEnabled: true })
    .run();
  expect(world.books.mayBeDue(noon)).toBe(true);
});
