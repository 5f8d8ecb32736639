import * as v from "valibot";
import { keptValue } from "./kept-value";

/** A `Date` header knows whole seconds only: a smaller difference is its rounding, not a clock's. */
const roundingMs = 1_500;

const keptOffset = keptValue("server-clock", 1, v.number());
let offsetMs: number | undefined;

/**
 * What time it is at the server, in epoch milliseconds. A phone's own clock may be hours off, by
 * mistake or on purpose, and what is left of a deadline is not the phone's to say. Before the first
 * reply it is reckoned as at the last visit.
 */
export function serverNow(): number {
  return serverTimeOf(Date.now());
}

/** The same moment as the server calls it: for what the phone has timed by its own clock. */
export function serverTimeOf(phoneTime: number): number {
  offsetMs ??= keptOffset.read() ?? 0;
  return phoneTime + offsetMs;
}

/** Sets the clock by a reply's `Date` header, where it has one. */
export function setServerClock(dateHeader: unknown): void {
  const told = typeof dateHeader === "string" ? Date.parse(dateHeader) : Number.NaN;
  if (Number.isNaN(told)) return;
  const offset = told - Date.now();
  if (offsetMs !== undefined && Math.abs(offset - offsetMs) < roundingMs) return;
  offsetMs = offset;
  keptOffset.keep(offset);
}
