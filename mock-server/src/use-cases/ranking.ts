import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import { toFen, type api, type Fen } from "@distribution/sdk/server";
import { maskName } from "../domain/mask";
import { periodStart, placeOf } from "../domain/ranking";
import { earningSums } from "../storage/money-tables";
import { distributors } from "../storage/people-tables";
import type { World } from "../storage/world";
import type { UseCase } from "./use-case";

const topCount = 20;

/** By what orders paid in the period earn, of both kinds, among normal distributors and the caller. */
export const distributorRanking: UseCase<typeof api.distributor.ranking> = (
  world,
  { period },
  { distributorId },
) => {
  const earners = earnersSince(world, period, distributorId);
  const sums = earners.map(({ commission }) => commission);
  const mine =
    earners.find((earner) => earner.distributorId === distributorId)?.commission ?? toFen(0);
  const place = placeOf(sums, mine);
  return {
    list: earners.slice(0, topCount).map(({ name, commission }) => ({
      rank: placeOf(sums, commission).rank,
      name: maskName(name),
      commission,
    })),
    mine: { rank: place.rank, commission: mine, gaptonext: place.gapToNext },
  };
};

/** Everybody who earned something, best first. */
function earnersSince(world: World, period: "week" | "month", callerId: number) {
  const commission = sql<Fen>`sum(${earningSums.earnedFen})`;
  return world.db
    .select({ distributorId: distributors.distributorId, name: distributors.name, commission })
    .from(earningSums)
    .innerJoin(distributors, eq(distributors.distributorId, earningSums.distributorId))
    .where(
      and(
        eq(earningSums.period, period),
        eq(earningSums.start, periodStart(period, world.clock.now())),
        or(eq(distributors.status, "normal"), eq(distributors.distributorId, callerId)),
      ),
    )
    .groupBy(earningSums.distributorId)
    .having(sql`${commission} > 0`)
    .orderBy(desc(commission), asc(distributors.distributorId))
    .all();
}
