import { and, eq, gte, ne, sql } from "drizzle-orm";
import { toFen, type api } from "@distribution/sdk/contract";
import { dayMs, shanghaiDay, shanghaiDayStart } from "../domain/shanghai-time";
import { commissions } from "../storage/money-tables";
import { earnedFen } from "./earned-fen";
import type { UseCase } from "./use-case";

export const earningsTrend: UseCase<typeof api.distributor.earningsTrend> = (
  world,
  { days, ordersource },
  { distributorId },
) => {
  const first = shanghaiDayStart(world.clock.now()) - (days - 1) * dayMs;
  // The driver binds every number as a float, so that a plain division would not be whole.
  const dayIndex = sql<number>`CAST((${commissions.paidAt} - ${first}) / ${dayMs} AS INTEGER)`;
  const rows = world.db
    .select({
      dayIndex,
      commission: sql<number>`sum(${earnedFen})`,
      ordercount: sql<number>`count(*)`,
    })
    .from(commissions)
    .where(
      and(
        eq(commissions.distributorId, distributorId),
        gte(commissions.paidAt, first),
        ne(commissions.status, "invalid"),
        ordersource && eq(commissions.channel, ordersource),
      ),
    )
    .groupBy(dayIndex)
    .all();
  const byDay = new Map(rows.map((row) => [row.dayIndex, row]));
  return Array.from({ length: days }, (_, index) => {
    const row = byDay.get(index);
    return {
      day: shanghaiDay(first + index * dayMs),
      commission: toFen(row?.commission ?? 0),
      ordercount: row?.ordercount ?? 0,
    };
  });
};
