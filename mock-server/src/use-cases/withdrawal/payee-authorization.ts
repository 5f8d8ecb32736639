import { eq } from "drizzle-orm";
import type { api, PayeeAuthorization as AuthorizationView } from "@distribution/sdk/server";
import {
  asked,
  authorisationAt,
  neverAuthorised,
  revoked,
  type PayeeAuthorization,
} from "../../domain/payee-authorization";
import { Refusal } from "../../domain/refusal";
import { payeeAuthorizations } from "../../storage/people-tables";
import type { World } from "../../storage/world";
import { merchantTransfer, openConfirmation } from "./confirm-withdrawal";
import type { UseCase } from "../use-case";

/** What the payee agreed to, as it stands now. */
export function authorisationOf(world: World, distributorId: number): PayeeAuthorization {
  const kept = world.db
    .select()
    .from(payeeAuthorizations)
    .where(eq(payeeAuthorizations.distributorId, distributorId))
    .get();
  return kept ? authorisationAt(kept, world.clock.now()) : neverAuthorised;
}

/** Whether a transfer lands without asking: agreed to, and still offered by the rule. */
export function isAuthorised(world: World, distributorId: number): boolean {
  return (
    world.books.rule().payeeAuthorizationEnabled &&
    authorisationOf(world, distributorId).status === "active"
  );
}

export function saveAuthorisation(
  world: World,
  distributorId: number,
  { status, expiresAt, authorisedAt, revokedAt }: PayeeAuthorization,
): void {
  const row = { status, expiresAt, authorisedAt, revokedAt };
  world.db
    .insert(payeeAuthorizations)
    .values({ distributorId, ...row })
    .onConflictDoUpdate({ target: payeeAuthorizations.distributorId, set: row })
    .run();
}

export function authorizationView(world: World, distributorId: number): AuthorizationView {
  if (!world.books.rule().payeeAuthorizationEnabled) return { status: "unsupported" };
  const { status, expiresAt, authorisedAt, revokedAt } = authorisationOf(world, distributorId);
  return {
    status,
    ...(expiresAt !== null && { expiresat: expiresAt }),
    ...(authorisedAt !== null && { authorisedat: authorisedAt }),
    ...(revokedAt !== null && { revokedat: revokedAt }),
  };
}

export const payeeAuthorization: UseCase<typeof api.withdrawal.authorization> = (
  world,
  _input,
  { distributorId },
) => authorizationView(world, distributorId);

/** Opens WeChat's page, on which the payee agrees: alone, or together with a withdrawal that waits for her. */
export const authorizePayee: UseCase<typeof api.withdrawal.authorize> = (world, input, caller) =>
  world.transaction(() => {
    const { distributorId } = caller;
    if (world.books.distributor(distributorId).status === "lock") {
      throw new Refusal("DISTRIBUTOR_LOCKED");
    }
    const { status } = authorizationView(world, distributorId);
    if (status === "unsupported") throw new Refusal("STATE_CONFLICT", "商家未开放免确认收款");
    if (status === "active") throw new Refusal("STATE_CONFLICT", "已开通免确认收款");
    const now = world.clock.now();
    const waiting = asked(authorisationOf(world, distributorId), now);
    saveAuthorisation(world, distributorId, waiting);
    const expiresat = waiting.expiresAt ?? now;
    const page = `mock-authorization-${distributorId}`;
    if (input.withdrawid === undefined) return { ...merchantTransfer, package: page, expiresat };
    const receipt = openConfirmation(world, distributorId, Number(input.withdrawid));
    return {
      ...receipt,
      package: `${receipt.package}-and-${page}`,
      expiresat: Math.min(receipt.expiresat, expiresat),
    };
  });

export const revokePayee: UseCase<typeof api.withdrawal.revoke> = (
  world,
  _input,
  { distributorId },
) =>
  world.transaction(() => {
    const kept = authorisationOf(world, distributorId);
    saveAuthorisation(world, distributorId, revoked(kept, world.clock.now()));
    return authorizationView(world, distributorId);
  });
