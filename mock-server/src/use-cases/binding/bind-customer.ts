import { and, eq } from "drizzle-orm";
import type { api, BindingReason, Masked } from "@distribution/sdk/server";
import { decideBinding, expiresAt, isBound, reminderMs } from "../../domain/binding";
import { maskName } from "../../domain/mask";
import { notify } from "../../outbox/notify";
import { bindingAttempts, bindings, distributors, members } from "../../storage/people-tables";
import { insertInto, preparedOnce, replaceIn, slot } from "../../storage/prepare";
import type { DistributorRow } from "../../storage/rows";
import type { World } from "../../storage/world";
import type { UseCase } from "../use-case";

const statements = preparedOnce((db) => ({
  // A member has one last attempt.
  saveAttempt: replaceIn(db, bindingAttempts, bindingAttempts.memberId),
  endEarlier: db
    .delete(bindings)
    .where(
      and(
        eq(bindings.memberId, slot("memberId")),
        eq(bindings.distributorId, slot("distributorId")),
      ),
    )
    .prepare(),
  start: insertInto(db, bindings),
  member: db
    .select({ nickname: members.nickname })
    .from(members)
    .where(eq(members.memberId, slot("memberId")))
    .prepare(),
  distributor: db
    .select()
    .from(distributors)
    .where(eq(distributors.distributorId, slot("distributorId")))
    .prepare(),
}));

export const bindCustomer: UseCase<typeof api.binding.bind> = (world, { dismemberid }, caller) =>
  world.transaction(() =>
    isBound(visit(world, caller.memberId, findDistributor(world, Number(dismemberid)))),
  );

/** The member comes by this distributor's link or code. Remembers what came of it. Call it inside a transaction. */
export function visit(
  world: World,
  memberId: number,
  distributor: DistributorRow | undefined,
): BindingReason {
  const reason = decideBinding({
    memberId,
    visitorStatus: world.books.distributorOf(memberId)?.status,
    distributor,
    boundTo: world.books.binding(memberId, world.clock.now())?.distributorId,
  });
  if (reason === "bound" && distributor) startBinding(world, memberId, distributor);
  rememberAttempt(world, memberId, reason, distributor);
  return reason;
}

export function rememberAttempt(
  world: World,
  memberId: number,
  reason: BindingReason,
  distributor: DistributorRow | undefined,
): void {
  const attempt = {
    at: world.clock.now(),
    bound: isBound(reason),
    reason,
    // An applicant is nobody's distributor yet, and so not to be named.
    distributorId: reason === "distributor-unknown" ? null : (distributor?.distributorId ?? null),
  };
  statements(world).saveAttempt.run({ memberId, ...attempt });
}

/** One row per member and distributor: a customer who comes back after the end starts anew, at the top of the list. */
function startBinding(world: World, memberId: number, distributor: DistributorRow): void {
  const { distributorId } = distributor;
  const now = world.clock.now();
  const until = expiresAt(now, world.books.rule().lockDays);
  const { endEarlier, start } = statements(world);
  endEarlier.run({ memberId, distributorId });
  start.run({
    bindingId: null,
    memberId,
    distributorId,
    lockedAt: now,
    expiresAt: until,
    // So short a binding needs no reminder of its end.
    remindedAt: until - now <= reminderMs ? now : null,
    expiredAt: null,
  });
  notify(world, distributor.memberId, {
    kind: "bind",
    customerName: maskedNickname(world, memberId),
    expiresAt: until,
  });
}

export function maskedNickname(world: World, memberId: number): Masked {
  return maskName(statements(world).member.get({ memberId })?.nickname ?? "");
}

export function findDistributor(world: World, distributorId: number): DistributorRow | undefined {
  return statements(world).distributor.get({ distributorId });
}

export const currentBinding: UseCase<typeof api.binding.current> = (world, _input, caller) => {
  const binding = world.books.binding(caller.memberId, world.clock.now());
  return binding ? String(binding.distributorId) : "";
};

export const bindingReceipt: UseCase<typeof api.binding.receipt> = (world, _input, caller) => {
  const { memberId } = caller;
  const binding = world.books.binding(memberId, world.clock.now());
  const attempt = world.db
    .select()
    .from(bindingAttempts)
    .where(eq(bindingAttempts.memberId, memberId))
    .get();
  return {
    ...(binding && {
      dismemberid: String(binding.distributorId),
      dismembername: maskName(world.books.distributor(binding.distributorId).name),
      lockedat: binding.lockedAt,
      expiresat: binding.expiresAt,
    }),
    ...(attempt && {
      lastattempt: {
        at: attempt.at,
        bound: attempt.bound,
        reason: attempt.reason,
        ...(attempt.distributorId !== null && {
          dismembername: maskName(world.books.distributor(attempt.distributorId).name),
        }),
      },
    }),
  };
};
