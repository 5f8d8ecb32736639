const rounds = 7;

/** What was measured, round by round: the same place in two lists is the same round. */
export type Rounds<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/**
 * Measures each contender once a round, round after round, so that whatever else the machine does
 * meets all of them alike.
 */
export async function alternate<Name extends string>(
  contenders: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Rounds<Name>> {
  const entries = Object.entries<() => Promise<number>>(contenders);
  const measured = Object.fromEntries(entries.map(([name]) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, measure] of entries) measured[name]?.push(await measure());
  }
  return measured as Record<Name, number[]>;
}

/** The middle of an odd number of measurements. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((one, other) => one - other)[(values.length - 1) >> 1];
  if (middle === undefined) throw new RangeError("nothing was measured");
  return middle;
}

/** The median of the rounds' own ratios: a round in which the machine was busy was slow for both. */
export function medianRatio(values: readonly number[], others: readonly number[]): number {
  return median(values.map((value, round) => value / (others[round] ?? Number.NaN)));
}
