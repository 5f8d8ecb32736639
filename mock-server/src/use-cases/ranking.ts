import { and, asc, desc, eq, gte, ne, or, sql } from "drizzle-orm";
import { toFen, type api } from "@distribution/sdk/contract";
import { maskName } from "../domain/mask";
import { periodStart, placeOf } from "../domain/ranking";
import { commissions } from "../storage/money-tables";
import { distributors } from "../storage/people-tables";
import type { World } from "../storage/world";
import { earnedFen } from "./earned-fen";
import type { UseCase } from "./use-case";

const topCount = 20;

/** By what orders paid in the period earn, of both kinds, among normal distributors and the caller. */
export const distributorRanking: UseCase<typeof api.distributor.ranking> = (
  world,
  { period },
  { distributorId },
) => {
  const earners = earnersSince(world, periodStart(period, world.clock.now()), distributorId);
  const sums = earners.map(({ commission }) => toFen(commission));
  const mine = toFen(
    earners.find((earner) => earner.distributorId === distributorId)?.commission ?? 0,
  );
  const place = placeOf(sums, mine);
  return {
    list: earners.slice(0, topCount).map(({ name, commission }) => ({
      rank: placeOf(sums, toFen(commission)).rank,
      name: maskName(name),
      commission: toFen(commission),
    })),
    mine: { rank: place.rank, commission: mine, gaptonext: place.gapToNext },
  };
};

/** Everybody who earned something, best first. Summed up before names are looked up: a month has many orders. */
function earnersSince(world: World, start: number, callerId: number) {
  const sum = sql<number>`sum(${earnedFen})`;
  const earned = world.db
    .select({ distributorId: commissions.distributorId, commission: sum.as("commission") })
    .from(commissions)
    .where(and(gte(commissions.paidAt, start), ne(commissions.status, "invalid")))
    .groupBy(commissions.distributorId)
    .having(sql`${sum} > 0`)
    .as("earned");
  return world.db
    .select({
      distributorId: distributors.distributorId,
      name: distributors.name,
      commission: earned.commission,
    })
    .from(earned)
    .innerJoin(distributors, eq(distributors.distributorId, earned.distributorId))
    .where(or(eq(distributors.status, "normal"), eq(distributors.distributorId, callerId)))
    .orderBy(desc(earned.commission), asc(distributors.distributorId))
    .all();
}
