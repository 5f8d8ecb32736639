import fc from "fast-check";
import { eq } from "drizzle-orm";
import { toBasisPoints, toFen } from "@distribution/sdk/server";
import { expect, test } from "vitest";
import { periodStart } from "../domain/ranking";
import { shanghaiDayStart } from "../domain/shanghai-time";
import { keepEarningSums } from "./earning-sums";
import { commissions, earningSums } from "./money-tables";
import { openDatabase } from "./open-database";

type Commission = typeof commissions.$inferInsert;
type Sum = typeof earningSums.$inferSelect;

const fen = fc.integer({ min: 0, max: 1_000_000 }).map(toFen);

/** A year over the turn of weeks and months, down to the millisecond. */
const commission = fc.record({
  distributorId: fc.integer({ min: 1, max: 2 }),
  channel: fc.constantFrom("pdd" as const, "selfsupport" as const),
  kind: fc.constantFrom("self" as const, "share" as const, "sub" as const),
  status: fc.constantFrom("pending" as const, "settled" as const, "invalid" as const),
  orderFen: fen,
  amountFen: fen,
  paidAt: fc.integer({ min: Date.UTC(2025, 11, 1), max: Date.UTC(2026, 11, 31) }),
});

/** What happens to it later. */
const change = fc.record({
  at: fc.nat(),
  status: fc.constantFrom("pending" as const, "settled" as const, "invalid" as const),
  amountFen: fen,
  refundedFen: fen,
  clawedFen: fen,
  isForfeited: fc.boolean(),
});

test("the sums are those of the commissions, whatever is added and changed", () => {
  fc.assert(
    fc.property(fc.array(commission, { maxLength: 12 }), fc.array(change), (added, changes) => {
      const { connection, db } = openDatabase();
      for (const row of added) db.insert(commissions).values(whole(row)).run();
      for (const { at, isForfeited, ...values } of added.length === 0 ? [] : changes) {
        db.update(commissions)
          .set({ ...values, forfeitedFen: isForfeited ? values.amountFen : toFen(0) })
          .where(eq(commissions.commissionId, 1 + (at % added.length)))
          .run();
      }
      const rows = db.select().from(commissions).all();
      const kept = db.select().from(earningSums).all();
      expect(sorted(kept.filter(({ orderCount }) => orderCount > 0))).toEqual(sumsOf(rows));
      // What was there before anybody kept sums is summed up at the opening.
      connection.exec("DROP TRIGGER earning_sums_of_new");
      keepEarningSums(connection);
      expect(sorted(db.select().from(earningSums).all())).toEqual(sumsOf(rows));
      connection.close();
    }),
    { numRuns: 30 },
  );
});

function whole(
  row: Pick<
    Commission,
    "distributorId" | "channel" | "kind" | "status" | "orderFen" | "amountFen" | "paidAt"
  >,
): Commission {
  const none = toFen(0);
  const parts = { lockedFen: none, withdrawnFen: none, offsetFen: none };
  return { ...row, ...parts, orderId: 1, rate: toBasisPoints(100) };
}

function sumsOf(rows: readonly (typeof commissions.$inferSelect)[]): readonly Sum[] {
  const sums = new Map<string, Sum>();
  for (const {
    distributorId,
    channel,
    kind,
    status,
    orderFen,
    refundedFen,
    amountFen,
    clawedFen,
    forfeitedFen,
    paidAt,
  } of rows) {
    if (status === "invalid") continue;
    const starts = {
      all: 0,
      day: shanghaiDayStart(paidAt),
      week: periodStart("week", paidAt),
      month: periodStart("month", paidAt),
    };
    for (const period of ["all", "day", "week", "month"] as const) {
      const start = starts[period];
      const key = [distributorId, period, start, channel, kind].join();
      const sum = sums.get(key);
      sums.set(key, {
        distributorId,
        period,
        start,
        channel,
        kind,
        orderCount: (sum?.orderCount ?? 0) + 1,
        orderFen: toFen((sum?.orderFen ?? 0) + orderFen - refundedFen),
        earnedFen: toFen((sum?.earnedFen ?? 0) + amountFen - clawedFen - forfeitedFen),
      });
    }
  }
  return sorted([...sums.values()]);
}

function sorted(sums: readonly Sum[]): readonly Sum[] {
  const keyOf = (sum: Sum) => JSON.stringify(sum);
  return sums.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other), "en"));
}
