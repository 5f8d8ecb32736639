/**
 * Heights in percent of the tallest bar. Zero and negative values have no height;
 * anything above zero is at least `minimumPercent`, so that a small day is not an empty one.
 */
export function barHeights(values: readonly number[], minimumPercent = 4): number[] {
  const highest = Math.max(0, ...values);
  return values.map((value) =>
    value <= 0 ? 0 : Math.max(minimumPercent, (value / highest) * 100),
  );
}
