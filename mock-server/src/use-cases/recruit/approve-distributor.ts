import { eq } from "drizzle-orm";
import { notify } from "../../outbox/notify";
import { appendEvent } from "../../outbox/append-event";
import type { DistributorRow } from "../../storage/rows";
import { applications, bindings, distributors } from "../../storage/people-tables";
import type { World } from "../../storage/world";
import { maskedNickname } from "../binding/bind-customer";

/**
 * The application passes: from now on the member earns, and stops being another's customer. Call it
 * inside a transaction.
 */
export function approveDistributor(world: World, distributor: DistributorRow): void {
  const { distributorId, memberId, applyId } = distributor;
  const now = world.clock.now();
  world.db
    .update(distributors)
    .set({
      status: "normal",
      reason: null,
      settlement: null,
      joinedAt: distributor.joinedAt ?? now,
    })
    .where(eq(distributors.distributorId, distributorId))
    .run();
  world.db
    .update(applications)
    .set({ decision: "passed", decidedAt: now })
    .where(eq(applications.applyId, applyId))
    .run();
  endBinding(world, memberId);
  appendEvent(world, "DISTRIBUTION_AUDIT_PASS", distributorId);
  notify(world, memberId, { kind: "audit", passed: true });
}

/** Whoever was bound to somebody is that distributor's customer no more, which the distributor is told. */
function endBinding(world: World, memberId: number): void {
  const now = world.clock.now();
  const binding = world.books.binding(memberId, now);
  if (!binding) return;
  const { bindingId, distributorId } = binding;
  world.db
    .update(bindings)
    .set({ expiresAt: now, expiredAt: now })
    .where(eq(bindings.bindingId, bindingId))
    .run();
  notify(world, world.books.distributor(distributorId).memberId, {
    kind: "expire",
    customerName: maskedNickname(world, memberId),
    expiresAt: now,
    joined: true,
  });
}
