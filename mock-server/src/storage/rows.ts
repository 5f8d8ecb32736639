import type { InferSelectModel } from "drizzle-orm";
import type { goods } from "./goods-tables";
import type { commissions, orders, withdrawals } from "./money-tables";
import type { distributors } from "./people-tables";

export type CommissionRow = InferSelectModel<typeof commissions>;
export type DistributorRow = InferSelectModel<typeof distributors>;
export type GoodsRow = InferSelectModel<typeof goods>;
export type OrderRow = InferSelectModel<typeof orders>;
export type WithdrawalRow = InferSelectModel<typeof withdrawals>;

/** A row before the database gave it its key. */
export type New<Row, Key extends keyof Row> = Omit<Row, Key>;
