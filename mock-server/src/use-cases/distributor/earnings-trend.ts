import { and, eq, gte, sql } from "drizzle-orm";
import { toFen, type api, type Fen } from "@distribution/sdk/server";
import { dayMs, shanghaiDay, shanghaiDayStart } from "../../domain/shanghai-time";
import { earningSums } from "../../storage/money-tables";
import type { UseCase } from "../use-case";

export const earningsTrend: UseCase<typeof api.distributor.earningsTrend> = (
  world,
  { days, ordersource },
  { distributorId },
) => {
  const first = shanghaiDayStart(world.clock.now()) - (days - 1) * dayMs;
  const rows = world.db
    .select({
      start: earningSums.start,
      commission: sql<Fen>`sum(${earningSums.earnedFen})`,
      ordercount: sql<number>`sum(${earningSums.orderCount})`,
    })
    .from(earningSums)
    .where(
      and(
        eq(earningSums.distributorId, distributorId),
        eq(earningSums.period, "day"),
        gte(earningSums.start, first),
        ordersource && eq(earningSums.channel, ordersource),
      ),
    )
    .groupBy(earningSums.start)
    .all();
  const byDay = new Map(rows.map((row) => [row.start, row]));
  return Array.from({ length: days }, (_, index) => {
    const row = byDay.get(first + index * dayMs);
    return {
      day: shanghaiDay(first + index * dayMs),
      commission: row?.commission ?? toFen(0),
      ordercount: row?.ordercount ?? 0,
    };
  });
};
