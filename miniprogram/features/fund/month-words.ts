import type { FundMonth } from "@distribution/sdk";

/** 2026年11月. */
export function monthText(month: string): string {
  return `${month.slice(0, 4)}年${shortMonth(month)}`;
}

/** 11月. */
export function shortMonth(month: string): string {
  return `${Number(month.slice(5))}月`;
}

type Moved = Pick<FundMonth, "income" | "withdrawn" | "clawedback">;

/** Whether anything moved; a withdrawal that came back in the same month moved too. */
export function hasMoved(month: Moved & Pick<FundMonth, "applied">): boolean {
  const { income, withdrawn, clawedback, applied } = month;
  return income !== 0 || withdrawn !== 0 || clawedback !== 0 || (applied?.count ?? 0) > 0;
}

/** The months before and after it, of those there are; newest first. */
export function monthsAround(
  months: readonly Pick<FundMonth, "month">[],
  month: string,
): { readonly earlier: string | undefined; readonly later: string | undefined } {
  const place = months.findIndex((each) => each.month === month);
  if (place < 0) return { earlier: undefined, later: undefined };
  return { earlier: months[place + 1]?.month, later: months[place - 1]?.month };
}
