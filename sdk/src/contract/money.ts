import * as v from "valibot";
import { narrow } from "./text";
import { integer } from "./wire-values";

/** An amount of money: a whole number of fen (1 yuan = 100 fen), never a float. May be negative. */
export const fen = v.pipe(integer, v.brand("Fen"));
export type Fen = v.InferOutput<typeof fen>;

/** A positive or zero amount of fen. */
export const positiveFen = v.pipe(integer, v.minValue(0), v.brand("Fen"));

/**
 * The largest amount that a request may name: ¥10,000,000. Nine million orders of it, more than any
 * world here holds, still add up to a safe integer, and so does any share or sum that is made of them.
 */
export const mostFen = 1_000_000_000;

/** An amount that a request names: more than nothing, and never so much that a total leaves the safe integers. */
export const askedFen = v.pipe(
  integer,
  v.minValue(1, "应大于 0"),
  v.maxValue(mostFen, "不能超过 ¥10,000,000"),
  v.brand("Fen"),
);

/** A rate in basis points: 60 is 0.6 %, 10 000 is the whole. */
export const basisPoints = v.pipe(
  integer,
  v.minValue(0),
  v.maxValue(10_000),
  v.brand("BasisPoints"),
);
export type BasisPoints = v.InferOutput<typeof basisPoints>;

/** Marks a whole number as fen. Throws a RangeError where it is not a safe integer: a float never becomes money. */
export function toFen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of fen`);
  // Added to zero, since a negated zero is another value.
  return (amount + 0) as Fen;
}

export function toBasisPoints(rate: number): BasisPoints {
  return v.parse(basisPoints, rate);
}

export function addFen(...amounts: readonly Fen[]): Fen {
  return toFen(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}

/**
 * `rate` of `amount`, rounded down to the fen. The one place where a share of money is rounded:
 * commissions and fees both come from here.
 */
export function shareOf(amount: Fen, rate: BasisPoints): Fen {
  // In two exact parts, as the product of a large amount is not: BigInt would do, but iOS 12 has none.
  const rest = amount % 10_000;
  return toFen(((amount - rest) / 10_000) * rate + Math.trunc((rest * rate) / 10_000));
}

export type ParsedYuan =
  | { readonly ok: true; readonly amount: Fen }
  | { readonly ok: false; readonly reason: "empty" | "format" | "decimals" | "too-large" };

const longestYuan = 10;

/**
 * Reads an amount of yuan as a person types it. Blanks around it and full-width digits are
 * forgiven; exponents, signs, separators and a third decimal are not: guessing at money is wrong.
 *
 * @example parseYuan("19.9") // { ok: true, amount: 1990 }
 * @example parseYuan("1.234") // { ok: false, reason: "decimals" }
 */
export function parseYuan(text: string): ParsedYuan {
  const typed = narrow(text).trim();
  if (typed === "") return { ok: false, reason: "empty" };
  const match = /^(\d*)(?:\.(\d*))?$/.exec(typed);
  if (!match || typed === ".") return { ok: false, reason: "format" };
  const yuan = (match[1] ?? "").replace(/^0+(?=\d)/, "");
  const decimals = match[2] ?? "";
  if (decimals.length > 2) return { ok: false, reason: "decimals" };
  if (yuan.length > longestYuan) return { ok: false, reason: "too-large" };
  return { ok: true, amount: toFen(Number(yuan) * 100 + Number(decimals.padEnd(2, "0"))) };
}

/** `128640` as `"1,286.40"`, without the ¥; a negative amount starts with `-`. Needs no Intl, which Android's WeChat lacks. */
export function formatYuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${amount < 0 ? "-" : ""}${yuan}.${digits.slice(-2)}`;
}

/** `60` as `"0.6%"`. */
export function formatRate(rate: BasisPoints): string {
  return `${rate / 100}%`;
}
