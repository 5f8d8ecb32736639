/** A figure of many rounds: the middle one, and how far the middle half lies apart. */
export interface Figure {
  readonly median: number;
  readonly spread: number;
}

export function figureOf(values: readonly number[]): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.round((sorted.length - 1) * part)] ?? 0;
  return { median: at(0.5), spread: at(0.75) - at(0.25) };
}

/** Runs the sides by turns, so that a machine that becomes slower becomes it for all of them. */
export async function byTurns<Side extends string, Result>(
  sides: Readonly<Record<Side, () => Promise<Result>>>,
  rounds: number,
): Promise<Record<Side, Result[]>> {
  const names = Object.keys(sides) as Side[];
  const results = Object.fromEntries(names.map((name) => [name, [] as Result[]])) as Record<
    Side,
    Result[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      results[name].push(await sides[name]());
    }
  }
  return results;
}
