import { asc, desc, type SQL, type SQLWrapper } from "drizzle-orm";
import type { SortOrder } from "@distribution/sdk/server";

/** The largest first unless it is said otherwise. Rows with the same value keep one order, so that no page repeats or hides one. */
export function inOrder(
  order: SortOrder | undefined,
  value: SQLWrapper,
  tieBreak: SQLWrapper,
): readonly SQL[] {
  const by = order === "asc" ? asc : desc;
  return [by(value), by(tieBreak)];
}
