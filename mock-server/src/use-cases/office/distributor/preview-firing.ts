import { and, eq, sql } from "drizzle-orm";
import { settlements, toFen, withdrawalStatus, type api } from "@distribution/sdk/server";
import { stepsTo } from "../../../domain/distributor";
import { withdrawals } from "../../../storage/money-tables";
import type { DistributorRow } from "../../../storage/rows";
import type { World } from "../../../storage/world";
import { distributorTotals } from "../../distributor/distributor-totals";
import { fireDistributor } from "../../distributor/fire-distributor";
import type { UseCase } from "../../use-case";
import { Refusal } from "../../../domain/refusal";

/** What each way to fire would leave, found by firing and undoing it: so it cannot differ from what firing does. */
export const previewFiring: UseCase<typeof api.office.distributor.firePreview> = (
  world,
  { dismemberid },
) => {
  const distributor = world.books.distributor(Number(dismemberid));
  if (!stepsTo(distributor.status, "fire")) {
    throw new Refusal("STATE_CONFLICT", "分销员已清退", { status: "fire", allowed: [] });
  }
  const before = moneyOf(world, distributor);
  return {
    pendingcommission: before.pendingcommission,
    customercount: before.customercount,
    subordinatecount: before.subordinatecount,
    outcomes: settlements.map((settlement) => {
      const after = undone(world, () => {
        fireDistributor(world, distributor, settlement, "");
        return moneyOf(world, distributor);
      });
      return {
        settlement,
        withdrawableamount: after.withdrawableamount,
        lockedamount: after.lockedamount,
        debtamount: after.debtamount,
        // The pending part ends without being anybody's.
        forfeitedamount: toFen(
          before.totalcommission - after.totalcommission - before.pendingcommission,
        ),
        rejectedcount: before.inReview - after.inReview,
      };
    }),
  };
};

function moneyOf(world: World, { distributorId }: DistributorRow) {
  const totals = distributorTotals(world, distributorId);
  const inReview = world.db
    .select({ count: sql<number>`count(*)` })
    .from(withdrawals)
    .where(
      and(
        eq(withdrawals.distributorId, distributorId),
        eq(withdrawals.status, withdrawalStatus.review),
      ),
    )
    .get();
  return { ...totals, inReview: inReview?.count ?? 0 };
}

/** What `work` finds, without what it wrote. */
function undone<Found>(world: World, work: () => Found): Found {
  let found: { readonly value: Found } | undefined;
  try {
    world.transaction(() => {
      found = { value: work() };
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo) || !found) throw error;
  }
  if (!found) throw new Undo();
  return found.value;
}

class Undo extends Error {}
