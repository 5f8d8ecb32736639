/**
 * Shares of a bar in percent, adding up to 100. A part with any money is at least `minimumPercent`
 * wide, so it can be seen and tapped; the larger parts give up the difference in proportion.
 * Negative amounts count as nothing. All zero: all widths are 0.
 */
export function segmentWidths(amounts: readonly number[], minimumPercent = 3): number[] {
  const parts = amounts.map((amount) => Math.max(0, amount));
  const widened = new Set<number>();
  for (;;) {
    const shares = share(parts, widened, minimumPercent);
    const tooSmall = shares.findIndex(
      (width, index) => width > 0 && width < minimumPercent && !widened.has(index),
    );
    if (tooSmall === -1) return shares;
    widened.add(tooSmall);
  }
}

function share(
  parts: readonly number[],
  widened: ReadonlySet<number>,
  minimumPercent: number,
): number[] {
  const free = 100 - widened.size * minimumPercent;
  const total = parts.reduce((sum, part, index) => (widened.has(index) ? sum : sum + part), 0);
  return parts.map((part, index) => {
    if (part === 0) return 0;
    if (widened.has(index)) return total === 0 ? 100 / widened.size : minimumPercent;
    return (part / total) * free;
  });
}
