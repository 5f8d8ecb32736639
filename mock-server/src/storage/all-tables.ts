import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import * as goodsTables from "./goods-tables";
import * as moneyTables from "./money-tables";
import * as outboxTables from "./outbox-tables";
import * as peopleTables from "./people-tables";

/** Every table of the business: what a reset empties. */
export const allTables: readonly SQLiteTable[] = Object.values({
  ...peopleTables,
  ...goodsTables,
  ...moneyTables,
  ...outboxTables,
});
