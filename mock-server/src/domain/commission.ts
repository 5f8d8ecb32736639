import {
  formatYuan,
  shareOf,
  toFen,
  type BasisPoints,
  type CommissionStatus,
  type Fen,
} from "@distribution/sdk/server";
import { movement, type Movement } from "./ledger";
import { dayMs, shanghaiDayStart } from "./shanghai-time";

/**
 * The money of one commission order. While it is pending nothing has left it. Once released, each
 * fen that was not taken back is in exactly one place: still there to withdraw, locked in a withdrawal,
 * paid out, used to pay back a debt, or forfeited. Where more is locked or paid out than was left of
 * it, its distributor owes the difference.
 */
export interface Commission {
  /** What it was first expected to be. */
  readonly amountFen: Fen;
  /** Taken back of it: the order failed, or a part of it came back. */
  readonly clawedFen: Fen;
  readonly status: CommissionStatus;
  readonly lockedFen: Fen;
  readonly withdrawnFen: Fen;
  /** Paid back a debt instead of being withdrawn. */
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

/** What `orderFen` earns, or what is left of them after a refund: rounded down once, here. */
export function commissionFen(orderFen: Fen, rate: BasisPoints): Fen {
  return shareOf(orderFen, rate);
}

/** What it is now: all that was expected, less what was taken back. */
export function remainingFen({ amountFen, clawedFen }: Commission): Fen {
  return toFen(amountFen - clawedFen);
}

/** What is left of it after everything that locked, paid, offset and forfeited parts took. Below zero it is owed. */
function balanceFen(commission: Commission): number {
  const { lockedFen, withdrawnFen, offsetFen, forfeitedFen } = commission;
  return remainingFen(commission) - lockedFen - withdrawnFen - offsetFen - forfeitedFen;
}

/** How much of it can be withdrawn now. */
export function availableFen(commission: Commission): Fen {
  if (commission.status === "pending" || commission.status === "invalid") return zeroFen;
  return toFen(Math.max(0, balanceFen(commission)));
}

/** How much of what is locked or was paid out its distributor owes. */
export function owedFen(commission: Commission): Fen {
  return toFen(Math.max(0, -balanceFen(commission)));
}

/**
 * When the commission of an order settled at `settledAt` can be withdrawn. Freeze days are full days:
 * settled at noon or at five to midnight, it is the start of the Shanghai day after the last of them.
 */
export function withdrawableFrom(settledAt: number, freezeDays: number): number {
  return freezeDays === 0 ? settledAt : shanghaiDayStart(settledAt) + (freezeDays + 1) * dayMs;
}

/** The order was paid: the commission is on its way. */
export function accrue(amount: Fen): Movement {
  return movement("accrue", { pending: amount, platform: -amount });
}

/** The freeze is over: it can be withdrawn. */
export function release<C extends Commission>(commission: C): Decided<C> {
  const amount = remainingFen(commission);
  return {
    commission: restated({ ...commission, status: "settled" }),
    movement: movement("release", { pending: -amount, settled: amount }),
  };
}

/** Where the parts went that its distributor will never withdraw, as a sentence; null where there are none. */
export function lostPartsSentence(commission: Commission): string | null {
  const { clawedFen, offsetFen, forfeitedFen } = commission;
  const parts = [
    ...(clawedFen > 0 ? [`¥${formatYuan(clawedFen)} 因部分退款扣回`] : []),
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

/** What is taken out of a withdrawal in review. */
export interface Taking {
  readonly withdrawalId: number;
  readonly amountFen: Fen;
}

/** What taking back a part of a commission does to it, and where the part is found. */
export interface TakenBack<C extends Commission> {
  readonly commission: C;
  readonly pendingFen: Fen;
  readonly settledFen: Fen;
  readonly takings: readonly Taking[];
  /** It is being paid, was paid, or paid back a debt: its distributor owes it. */
  readonly owedFen: Fen;
}

/**
 * The order failed, or a part of it came back: `remaining` is what it earns now. The difference is
 * found first where nobody misses it (what was forfeited, what is still there), then in withdrawals
 * in review, newest first, then in what had paid back a debt; what is left is owed. In this order it
 * comes to the same whether an order comes back at once or in pieces.
 */
export function takeBack<C extends Commission>(
  commission: C,
  remaining: Fen,
  holds: readonly Hold[],
): TakenBack<C> {
  const difference = remainingFen(commission) - remaining;
  const clawedFen = toFen(commission.clawedFen + difference);
  if (commission.status === "pending") {
    const pendingFen = toFen(difference);
    const nothing = { settledFen: zeroFen, takings: [], owedFen: zeroFen };
    return { commission: { ...commission, clawedFen }, pendingFen, ...nothing };
  }
  let missing = difference;
  const takeFrom = (there: number): Fen => {
    const part = toFen(Math.min(there, missing));
    missing -= part;
    return part;
  };
  const forfeited = takeFrom(commission.forfeitedFen);
  const settledFen = takeFrom(availableFen(commission));
  const takings = holds
    .filter(({ inReview }) => inReview)
    .toSorted((one, other) => other.withdrawalId - one.withdrawalId)
    .map(({ withdrawalId, amountFen }) => ({ withdrawalId, amountFen: takeFrom(amountFen) }))
    .filter(({ amountFen }) => amountFen > 0);
  const takenOut = takings.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const unoffset = takeFrom(commission.offsetFen);
  return {
    commission: restated({
      ...commission,
      clawedFen,
      forfeitedFen: toFen(commission.forfeitedFen - forfeited),
      lockedFen: toFen(commission.lockedFen - takenOut),
      offsetFen: toFen(commission.offsetFen - unoffset),
    }),
    pendingFen: zeroFen,
    settledFen,
    takings,
    owedFen: toFen(unoffset + missing),
  };
}

/** What was pending is taken back before it was ever there to withdraw. */
export function invalidateMovement(amount: Fen): Movement {
  return movement("invalidate", { pending: -amount, platform: amount });
}

/** What is taken out of a withdrawal in review is there again, to be taken back. */
export function takeOutMovement(amount: Fen): Movement {
  return movement("take-out", { locked: -amount, settled: amount });
}

/** Taken back: `fromSettled` of what can be withdrawn, the rest is carried as a debt. */
export function clawBackMovement(fromSettled: Fen, owed: Fen): Movement {
  return movement("claw-back", {
    settled: -fromSettled,
    debt: -owed,
    platform: fromSettled + owed,
  });
}

/** What is there to withdraw pays back a debt. */
export function offsetMovement(amount: Fen): Movement {
  return movement("offset", { settled: -amount, debt: amount });
}

/** `amount` of it pays back a debt, or keeps one from arising. */
export function offset<C extends Commission>(commission: C, amount: Fen): C {
  return restated({ ...commission, offsetFen: toFen(commission.offsetFen + amount) });
}

/** Its distributor was fired and gives up what could be withdrawn: what is locked, paid or offset stays. */
export function forfeit<C extends Commission>(commission: C): Decided<C> {
  const given = availableFen(commission);
  const forfeitedFen = toFen(commission.forfeitedFen + given);
  const rest = { ...commission, forfeitedFen };
  return {
    commission:
      forfeitedFen === remainingFen(commission) ? { ...rest, status: "invalid" } : restated(rest),
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
  if (availableFen(released) > 0) return released;
  if (commission.lockedFen > 0) return { ...commission, status: "locked" };
  const { withdrawnFen, offsetFen, forfeitedFen } = commission;
  return withdrawnFen + offsetFen + forfeitedFen > 0
    ? { ...commission, status: "withdrawn" }
    : released;
}
