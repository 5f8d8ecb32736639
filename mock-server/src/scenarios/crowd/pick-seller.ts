import type { Random } from "../random";
import { isActive, type Seller } from "./crowd";

/** Picks sellers by their weight, among those active at a time. */
export function sellerPicker(sellers: readonly Seller[]) {
  const sums: number[] = [];
  for (const { weight } of sellers) sums.push((sums.at(-1) ?? 0) + weight);
  const total = sums.at(-1) ?? 0;
  return (random: Random, at: number): Seller => {
    for (;;) {
      const seller = sellers[firstAbove(sums, random.next() * total)];
      if (seller && isActive(seller, at)) return seller;
    }
  };
}

/** The index of the first of the growing `sums` that is greater than `value`. */
function firstAbove(sums: readonly number[], value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
