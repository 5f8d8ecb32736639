import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import { toFen, type api, type Fen } from "@distribution/sdk/server";
import { maskName } from "../../domain/mask";
import { periodStart, placeBehind } from "../../domain/ranking";
import { earningSums } from "../../storage/money-tables";
import { distributors } from "../../storage/people-tables";
import { preparedOnce, slot, type Database } from "../../storage/prepare";
import type { UseCase } from "../use-case";

const topCount = 20;
const commission = sql<Fen>`sum(${earningSums.earnedFen})`;

/** By what orders paid in the period earn, of both kinds, among normal distributors and the caller. */
export const distributorRanking: UseCase<typeof api.distributor.ranking> = (
  world,
  { period },
  { distributorId },
) => {
  const asked = {
    period,
    start: periodStart(period, world.clock.now()),
    caller: distributorId,
  };
  const { top, mine, better } = statements(world);
  const best = top.all(asked);
  const own = mine.get(asked)?.commission ?? toFen(0);
  const place = placeBehind(better.get({ ...asked, own }) ?? { count: 0, least: null }, own);
  return {
    list: best.map(({ name, commission: earned }) => ({
      rank: best.findIndex((other) => other.commission === earned) + 1,
      name: maskName(name),
      commission: earned,
    })),
    mine: { rank: place.rank, commission: own, gaptonext: place.gapToNext },
  };
};

const statements = preparedOnce((db) => {
  const everybody = earners(db).as("earners");
  return {
    top: earners(db)
      .orderBy(desc(commission), asc(distributors.distributorId))
      .limit(topCount)
      .prepare(),
    mine: db
      .select({ commission: everybody.commission })
      .from(everybody)
      .where(eq(everybody.distributorId, slot("caller")))
      .prepare(),
    better: db
      .select({
        count: sql<number>`count(*)`,
        least: sql<Fen | null>`min(${everybody.commission})`,
      })
      .from(everybody)
      .where(sql`${everybody.commission} > ${slot("own")}`)
      .prepare(),
  };
});

/** Who earned something. */
const earners = (db: Database) =>
  db
    .select({
      distributorId: distributors.distributorId,
      name: distributors.name,
      commission: commission.as("commission"),
    })
    .from(earningSums)
    .innerJoin(distributors, eq(distributors.distributorId, earningSums.distributorId))
    .where(
      and(
        eq(earningSums.period, slot("period")),
        eq(earningSums.start, slot("start")),
        or(eq(distributors.status, "normal"), eq(distributors.distributorId, slot("caller"))),
      ),
    )
    .groupBy(earningSums.distributorId)
    .having(sql`${commission} > 0`);
