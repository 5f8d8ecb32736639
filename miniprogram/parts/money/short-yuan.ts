import { type Fen, formatYuan } from "@distribution/sdk";

/** `¥10` for whole yuan, `¥10.50` otherwise: limits in a sentence read faster without empty decimals. */
export function shortYuan(amount: Fen): string {
  return `¥${formatYuan(amount).replace(/\.00$/, "")}`;
}
