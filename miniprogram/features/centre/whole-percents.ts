/** Shares of a sum in whole percents that come to a hundred; of nothing each has none. */
export function wholePercents(amounts: readonly number[]): readonly number[] {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (sum <= 0) return amounts.map(() => 0);
  const exact = amounts.map((amount) => (amount / sum) * 100);
  const missing = 100 - exact.reduce((total, share) => total + Math.floor(share), 0);
  const byRest = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((one, other) => other.rest - one.rest)
    .slice(0, missing)
    .map(({ index }) => index);
  return exact.map((share, index) => Math.floor(share) + (byRest.includes(index) ? 1 : 0));
}
