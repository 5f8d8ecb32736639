import { and, eq, gte, lt, ne, notExists, sql } from "drizzle-orm";
import { toFen } from "@distribution/sdk/server";
import { dayMs, shanghaiDay, shanghaiDayStart } from "../domain/shanghai-time";
import { notify } from "../outbox/notify";
import { commissions } from "../storage/money-tables";
import { notifications } from "../storage/outbox-tables";
import { distributors, userSettings } from "../storage/people-tables";
import type { World } from "../storage/world";
import { earnedFen } from "../use-cases/distributor/earned-fen";
import type { Job } from "./job";
import { nextAtHour } from "./next-at-hour";

/** Each morning at nine: what yesterday earned, for those who want to know and earned something. */
export const dailyDigest: Job = {
  next: (world) => {
    const last = world.quiet ? null : world.books.lastRun("daily-digest");
    return last === null ? undefined : nextAtHour(last, 9);
  },
  due: (world) => earnedYesterday(world).map(({ memberId }) => memberId),
  run: (world, memberId) => {
    const [earned] = earnedYesterday(world, memberId);
    if (!earned) return false;
    notify(world, memberId, {
      kind: "digest",
      day: shanghaiDay(world.clock.now() - dayMs),
      amountFen: toFen(earned.amount),
      orderCount: earned.orderCount,
    });
    return true;
  },
  finish: (world) => {
    world.books.noteRun("daily-digest", world.clock.now());
  },
};

/** What everybody's or one member's orders of yesterday earn, but for those that failed meanwhile. */
function earnedYesterday(world: World, memberId?: number) {
  const today = shanghaiDayStart(world.clock.now());
  return world.db
    .select({
      memberId: distributors.memberId,
      amount: sql<number>`sum(${earnedFen})`,
      orderCount: sql<number>`count(*)`,
    })
    .from(userSettings)
    .innerJoin(distributors, eq(distributors.memberId, userSettings.memberId))
    .innerJoin(commissions, eq(commissions.distributorId, distributors.distributorId))
    .where(
      and(
        memberId === undefined ? undefined : eq(userSettings.memberId, memberId),
        eq(userSettings.dailyDigest, true),
        eq(distributors.status, "normal"),
        gte(commissions.paidAt, today - dayMs),
        lt(commissions.paidAt, today),
        ne(commissions.status, "invalid"),
        sql`${earnedFen} > 0`,
        // Whoever was told today, by this job or by hand, is not told again.
        notExists(
          world.db
            .select({ one: sql`1` })
            .from(notifications)
            .where(
              and(
                eq(notifications.memberId, distributors.memberId),
                eq(notifications.kind, "digest"),
                gte(notifications.at, today),
              ),
            ),
        ),
      ),
    )
    .groupBy(distributors.memberId)
    .all();
}
