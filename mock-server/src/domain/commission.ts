import {
  formatYuan,
  shareOf,
  toFen,
  type BasisPoints,
  type CommissionStatus,
  type Fen,
} from "@distribution/sdk/contract";
import { movement, type Movement } from "./ledger";
import { dayMs, shanghaiDayStart } from "./shanghai-time";

/**
 * The money of one commission order. While it is pending nothing has left it. Once released, each
 * fen is in exactly one place: still there to withdraw, locked in a withdrawal, paid out, used to pay
 * back a debt, or forfeited. Once invalid, `lockedFen` and `withdrawnFen` are what the distributor owes
 * for it.
 */
export interface Commission {
  readonly amountFen: Fen;
  readonly status: CommissionStatus;
  readonly lockedFen: Fen;
  readonly withdrawnFen: Fen;
  /** Paid back a debt instead of becoming withdrawable. */
  readonly offsetFen: Fen;
  /** Given up when its distributor was fired. */
  readonly forfeitedFen: Fen;
}

/** What a decision changes: the commission as it is now, and the movement that goes with it. */
export interface Decided<C extends Commission> {
  readonly commission: C;
  readonly movement: Movement;
}

export const zeroFen = toFen(0);

/** The special SKU's rate for the grade, else the grade's. A grade without its own rate carries the rule's. */
export function rateOf(special: BasisPoints | undefined, graded: BasisPoints): BasisPoints {
  return special ?? graded;
}

export function commissionFen(orderFen: Fen, rate: BasisPoints): Fen {
  return shareOf(orderFen, rate);
}

/** How much of it can be withdrawn now. */
export function availableFen(commission: Commission): Fen {
  if (commission.status === "pending" || commission.status === "invalid") return zeroFen;
  return toFen(
    commission.amountFen -
      commission.lockedFen -
      commission.withdrawnFen -
      commission.offsetFen -
      commission.forfeitedFen,
  );
}

/**
 * When the commission of an order settled at `settledAt` can be withdrawn: at the start of the
 * Shanghai day that many days later, so that the date told to the distributor is the whole truth.
 */
export function withdrawableFrom(settledAt: number, freezeDays: number): number {
  return freezeDays === 0 ? settledAt : shanghaiDayStart(settledAt) + freezeDays * dayMs;
}

/** The order was paid: the commission is on its way. */
export function accrue(amount: Fen): Movement {
  return movement("accrue", { pending: amount, platform: -amount });
}

/** The freeze is over: it can be withdrawn, less what pays back a debt of `owed`. */
export function release<C extends Commission>(commission: C, owed: Fen): Decided<C> {
  const offset = toFen(Math.min(commission.amountFen, owed));
  return {
    commission: restated({ ...commission, status: "settled", offsetFen: offset }),
    movement: movement("release", {
      pending: -commission.amountFen,
      settled: commission.amountFen - offset,
      debt: offset,
    }),
  };
}

/** Where the parts went that its distributor will never withdraw, as a sentence; null where there are none. */
export function lostPartsSentence({ offsetFen, forfeitedFen }: Commission): string | null {
  const parts = [
    ...(offsetFen > 0 ? [`¥${formatYuan(offsetFen)} 用于抵扣此前失效订单`] : []),
    ...(forfeitedFen > 0 ? [`¥${formatYuan(forfeitedFen)} 因清退作废`] : []),
  ];
  return parts.length > 0 ? parts.join("，") : null;
}

/** What a withdrawal holds of a commission, and whether it can still be taken out of it. */
export interface Hold {
  readonly withdrawalId: number;
  readonly amountFen: Fen;
  readonly inReview: boolean;
}

/**
 * The order failed. What was pending or withdrawable is gone; what sits in a withdrawal still in
 * review is taken out of it; what is being paid, was paid, or paid back a debt is owed.
 */
export function invalidate<C extends Commission>(
  commission: C,
  holds: readonly Hold[],
): Decided<C> {
  const invalid = { ...commission, status: "invalid" as const };
  if (commission.status === "pending") {
    return {
      commission: invalid,
      movement: movement("invalidate", {
        pending: -commission.amountFen,
        platform: commission.amountFen,
      }),
    };
  }
  const takenOut = holds.reduce((sum, hold) => (hold.inReview ? sum + hold.amountFen : sum), 0);
  const stillLocked = toFen(commission.lockedFen - takenOut);
  const owed = stillLocked + commission.withdrawnFen + commission.offsetFen;
  return {
    commission: { ...invalid, lockedFen: stillLocked, offsetFen: zeroFen },
    movement: movement("claw-back", {
      settled: -availableFen(commission),
      locked: -takenOut,
      debt: -owed,
      // What was forfeited went back to the platform then.
      platform: commission.amountFen - commission.forfeitedFen,
    }),
  };
}

/** Its distributor was fired and gives up what could be withdrawn: what is locked, paid or offset stays. */
export function forfeit<C extends Commission>(commission: C): Decided<C> {
  const given = availableFen(commission);
  const forfeitedFen = toFen(commission.forfeitedFen + given);
  const rest = { ...commission, forfeitedFen };
  return {
    commission:
      forfeitedFen === commission.amountFen ? { ...rest, status: "invalid" } : restated(rest),
    movement: movement("forfeit", { settled: -given, platform: given }),
  };
}

/** A withdrawal takes `amount` of it. */
export function lock<C extends Commission>(commission: C, amount: Fen): C {
  return restated({ ...commission, lockedFen: toFen(commission.lockedFen + amount) });
}

/** A withdrawal that held `amount` of it was paid. */
export function payOut<C extends Commission>(commission: C, amount: Fen): C {
  return restated({
    ...commission,
    lockedFen: toFen(commission.lockedFen - amount),
    withdrawnFen: toFen(commission.withdrawnFen + amount),
  });
}

/** A withdrawal that held `amount` of it ended unpaid. */
export function unlock<C extends Commission>(commission: C, amount: Fen): C {
  return restated({ ...commission, lockedFen: toFen(commission.lockedFen - amount) });
}

/** A debt that it paid back has vanished: `amount` of it can be withdrawn after all. */
export function restoreOffset<C extends Commission>(commission: C, amount: Fen): C {
  return restated({ ...commission, offsetFen: toFen(commission.offsetFen - amount) });
}

function restated<C extends Commission>(commission: C): C {
  if (commission.status === "invalid") return commission;
  const released = { ...commission, status: "settled" as const };
  if (availableFen(released) > 0 || commission.amountFen === 0) return released;
  return { ...commission, status: commission.lockedFen > 0 ? "locked" : "withdrawn" };
}
