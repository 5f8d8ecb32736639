/** A `Date` header knows whole seconds only: a smaller difference is its rounding, not a clock's. */
const roundingMs = 1_500;
let offsetMs = 0;

/** What time it is in the business, in epoch milliseconds: the mock server's clock can be days away from the machine's. */
export const serverNow = (): number => Date.now() + offsetMs;

/** Sets the clock by a reply's `Date` header, where it has one. */
export function setServerClock(dateHeader: string | null): void {
  const told = Date.parse(dateHeader ?? "");
  if (Number.isNaN(told)) return;
  const offset = told - Date.now();
  if (Math.abs(offset - offsetMs) >= roundingMs) offsetMs = offset;
}
