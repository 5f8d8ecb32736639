import type { InferSelectModel } from "drizzle-orm";
import type { goods } from "./goods-tables";
import type { commissions, orders, withdrawals } from "./money-tables";
import type { distributors } from "./people-tables";

export type CommissionRow = InferSelectModel<typeof commissions>;
export type DistributorRow = InferSelectModel<typeof distributors>;
export type GoodsRow = InferSelectModel<typeof goods>;
export type OrderRow = InferSelectModel<typeof orders>;
export type WithdrawalRow = InferSelectModel<typeof withdrawals>;

/** What nobody has done to a new withdrawal yet. */
export const untouchedWithdrawal = {
  originalFen: null,
  returnedFen: null,
  failMessage: null,
  failCode: null,
  confirmBy: null,
  transferState: null,
  closesLate: false,
  authorised: false,
  attention: null,
  isRest: false,
  forfeitedAt: null,
} as const satisfies Partial<WithdrawalRow>;

/** A row before the database gave it its key. */
export type New<Row, Key extends keyof Row> = Omit<Row, Key>;
