import { and, eq, gte, lt, ne, notExists, sql } from "drizzle-orm";
import { toFen } from "@distribution/sdk/contract";
import { dayMs, shanghaiDay, shanghaiDayStart } from "../domain/shanghai-time";
import { notify } from "../outbox/notify";
import { commissions } from "../storage/money-tables";
import { notifications } from "../storage/outbox-tables";
import { distributors, userSettings } from "../storage/people-tables";
import type { World } from "../storage/world";
import { earnedFen } from "../use-cases/earned-fen";
import type { Job } from "./job";

/** Nine in the morning, Asia/Shanghai. */
const digestHourMs = 9 * 3_600_000;

/** Each morning: what yesterday earned, for those who want to know and earned something. */
export const dailyDigest: Job = {
  next: (world) => {
    const last = world.books.lastRun("daily-digest");
    return last === null ? undefined : nextMorning(last);
  },
  run: (world) =>
    world.transaction(() => {
      const now = world.clock.now();
      const today = shanghaiDayStart(now);
      const rows = earnedBetween(world, today - dayMs, today);
      for (const { memberId, amount, orderCount } of rows) {
        notify(world, memberId, {
          kind: "digest",
          day: shanghaiDay(today - dayMs),
          amountFen: toFen(amount),
          orderCount,
        });
      }
      world.books.noteRun("daily-digest", now);
      return rows.length;
    }),
};

/** The first nine o'clock after `time`. */
function nextMorning(time: number): number {
  const morning = shanghaiDayStart(time) + digestHourMs;
  return morning > time ? morning : morning + dayMs;
}

function earnedBetween(world: World, from: number, to: number) {
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
        eq(userSettings.dailyDigest, true),
        eq(distributors.status, "normal"),
        gte(commissions.paidAt, from),
        lt(commissions.paidAt, to),
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
                gte(notifications.at, to),
              ),
            ),
        ),
      ),
    )
    .groupBy(distributors.memberId)
    .all();
}
