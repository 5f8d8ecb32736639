import { eq } from "drizzle-orm";
import type { api } from "@distribution/sdk/server";
import { stepsTo, type RecordedStatus } from "../../../domain/distributor";
import { notify } from "../../../outbox/notify";
import { applications, distributors } from "../../../storage/people-tables";
import type { DistributorRow } from "../../../storage/rows";
import type { World } from "../../../storage/world";
import { approveDistributor } from "../../recruit/approve-distributor";
import { fireDistributor as fire } from "../../distributor/fire-distributor";
import { holdTransfers, resumeTransfers } from "../../withdrawal/transfers";
import type { UseCase } from "../../use-case";
import { distributorDetailView } from "./distributor-detail";

/** Moves the named distributor on, unless it is there already, and shows it. */
function move(
  world: World,
  dismemberid: string,
  to: RecordedStatus,
  run: (distributor: DistributorRow) => void,
) {
  return world.transaction(() => {
    const distributor = world.books.distributor(Number(dismemberid));
    if (stepsTo(distributor.status, to)) run(distributor);
    return distributorDetailView(world, distributor.distributorId);
  });
}

export const fireDistributor: UseCase<typeof api.office.distributor.fire> = (world, input) =>
  move(world, input.dismemberid, "fire", (distributor) =>
    fire(world, distributor, input.settlement, input.reason),
  );

/** Customers and money stay as they are; withdrawals, new customers and new commission wait. */
export const lockDistributor: UseCase<typeof api.office.distributor.lock> = (world, input) =>
  move(world, input.dismemberid, "lock", ({ distributorId }) => {
    world.db
      .update(distributors)
      .set({ status: "lock", reason: input.reason ?? null })
      .where(eq(distributors.distributorId, distributorId))
      .run();
    holdTransfers(world, distributorId);
  });

export const normalDistributor: UseCase<typeof api.office.distributor.normal> = (world, input) =>
  move(world, input.dismemberid, "normal", (distributor) => {
    if (distributor.status === "audit") approveDistributor(world, distributor);
    else unlock(world, distributor);
  });

function unlock(world: World, { distributorId, memberId }: DistributorRow): void {
  world.db
    .update(distributors)
    .set({ status: "normal", reason: null })
    .where(eq(distributors.distributorId, distributorId))
    .run();
  resumeTransfers(world, distributorId);
  notify(world, memberId, { kind: "audit", passed: true, reason: "分销员资格已恢复" });
}

export const rejectDistributor: UseCase<typeof api.office.distributor.reject> = (world, input) =>
  move(world, input.dismemberid, "reject", ({ distributorId, memberId, applyId }) => {
    const { reason } = input;
    world.db
      .update(distributors)
      .set({ status: "reject", reason })
      .where(eq(distributors.distributorId, distributorId))
      .run();
    world.db
      .update(applications)
      .set({ decision: "rejected", decidedAt: world.clock.now(), reason })
      .where(eq(applications.applyId, applyId))
      .run();
    notify(world, memberId, { kind: "audit", passed: false, reason });
  });

/** Commission that the superior has earned from the trade so far stays. */
export const unbindDistributor: UseCase<typeof api.office.distributor.unbind> = (world, input) =>
  world.transaction(() => {
    const { distributorId } = world.books.distributor(Number(input.dismemberid));
    world.db
      .update(distributors)
      .set({ superiorId: null })
      .where(eq(distributors.distributorId, distributorId))
      .run();
    return distributorDetailView(world, distributorId);
  });
