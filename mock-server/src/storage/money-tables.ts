import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import {
  toBasisPoints,
  toFen,
  type BasisPoints,
  type Channel,
  type CommissionKind,
  type CommissionStatus,
  type Fen,
  type Masked,
  type OrderStatus,
  type TransferState,
  type WithdrawalFailCode,
  type WithdrawalStatus,
  type WithdrawMethod,
} from "@distribution/sdk/server";
import type { MovementKind } from "../domain/ledger";
import { fenColumn } from "./fen-column";

/* Times are epoch milliseconds, money is fen. The checks are the last wall: a rule broken in code does not commit. */

export const orders = sqliteTable(
  "orders",
  {
    orderId: integer("order_id").primaryKey(),
    orderNo: text("order_no").notNull().unique(),
    channel: text("channel").$type<Channel>().notNull(),
    status: integer("status").$type<OrderStatus>().notNull(),
    buyerMemberId: integer("buyer_member_id").notNull(),
    goodsId: integer("goods_id"),
    goodsName: text("goods_name").notNull(),
    goodsImage: text("goods_image").notNull(),
    quantity: integer("quantity").notNull(),
    amountFen: fenColumn("amount_fen"),
    /** What of it came back, in parts; a whole that came back is a failed order. */
    refundedFen: fenColumn("refunded_fen").default(toFen(0)),
    refundedQuantity: integer("refunded_quantity").notNull().default(0),
    paidAt: integer("paid_at").notNull(),
    /* An order comes to each of these at most once, and never goes back: a column each, and no table. */
    groupedAt: integer("grouped_at"),
    receivedAt: integer("received_at"),
    approvedAt: integer("approved_at"),
    settledAt: integer("settled_at"),
  },
  (table) => [
    index("orders_by_buyer").on(table.buyerMemberId),
    index("orders_by_goods_name").on(table.goodsName),
  ],
);

/** A part of an order that came back. */
export const refunds = sqliteTable(
  "refunds",
  {
    refundId: integer("refund_id").primaryKey(),
    orderId: integer("order_id").notNull(),
    amountFen: fenColumn("amount_fen"),
    quantity: integer("quantity").notNull(),
    at: integer("at").notNull(),
  },
  (table) => [
    index("refunds_by_order").on(table.orderId),
    check("refund_amount", sql`${table.amountFen} > 0 AND ${table.quantity} >= 0`),
  ],
);

/**
 * 分佣订单: what one distributor earns of one order. Channel, order status, amount and time are copied
 * from the order, since every list filters and sorts by them.
 */
export const commissions = sqliteTable(
  "commissions",
  {
    commissionId: integer("commission_id").primaryKey(),
    orderId: integer("order_id").notNull(),
    distributorId: integer("distributor_id").notNull(),
    kind: text("kind").$type<CommissionKind>().notNull(),
    /** Whose trade it was, where a superior earns from it. */
    subordinateId: integer("subordinate_id"),
    channel: text("channel").$type<Channel>().notNull(),
    orderStatus: integer("order_status").$type<OrderStatus>().notNull().default(0),
    rate: integer("rate").$type<BasisPoints>().notNull(),
    orderFen: fenColumn("order_fen"),
    refundedFen: fenColumn("refunded_fen").default(toFen(0)),
    /** What it was first expected to be. */
    amountFen: fenColumn("amount_fen"),
    /** Taken back of it: the order failed, or a part of it came back. */
    clawedFen: fenColumn("clawed_fen").default(toFen(0)),
    /** Of that, what had to come from elsewhere, being paid out already, and how much of it was there. */
    owedFen: fenColumn("owed_fen").default(toFen(0)),
    coveredFen: fenColumn("covered_fen").default(toFen(0)),
    status: text("status").$type<CommissionStatus>().notNull(),
    lockedFen: fenColumn("locked_fen"),
    withdrawnFen: fenColumn("withdrawn_fen"),
    offsetFen: fenColumn("offset_fen"),
    /** Given up when its distributor was fired. */
    forfeitedFen: fenColumn("forfeited_fen").default(toFen(0)),
    paidAt: integer("paid_at").notNull(),
    withdrawableAt: integer("withdrawable_at"),
    invalidAt: integer("invalid_at"),
    /** Why it earns nothing, or what became of it, as a sentence. */
    failReason: text("fail_reason"),
  },
  (table) => [
    index("commissions_by_order").on(table.orderId),
    index("commissions_by_distributor").on(
      table.distributorId,
      table.commissionId,
      // So that a search need not read the rows that it does not find.
      table.kind,
      table.orderId,
    ),
    index("commissions_by_channel").on(table.distributorId, table.channel, table.commissionId),
    index("commissions_by_status").on(table.distributorId, table.status, table.commissionId),
    index("commissions_by_order_status").on(
      table.distributorId,
      table.orderStatus,
      table.commissionId,
    ),
    index("commissions_to_release")
      .on(table.withdrawableAt)
      .where(sql`status = 'pending'`),
    // What a distributor can withdraw by channel, and next: read from the index alone.
    index("commissions_available")
      .on(
        table.distributorId,
        table.channel,
        table.amountFen,
        table.clawedFen,
        table.lockedFen,
        table.withdrawnFen,
        table.offsetFen,
        table.forfeitedFen,
      )
      .where(sql`status = 'settled'`),
    index("commissions_to_come")
      .on(table.distributorId, table.withdrawableAt, table.amountFen, table.clawedFen)
      .where(sql`status = 'pending'`),
    // The middle office filters by any of these, and counts all that fit: read from the index alone.
    index("commissions_by_filters").on(
      table.distributorId,
      table.kind,
      table.orderStatus,
      table.channel,
      table.status,
      table.paidAt,
      table.orderId,
    ),
    check(
      "commission_parts",
      sql`${table.lockedFen} >= 0 AND ${table.withdrawnFen} >= 0 AND ${table.offsetFen} >= 0
        AND ${table.forfeitedFen} >= 0 AND ${table.lockedFen} + ${table.withdrawnFen}
        + ${table.offsetFen} + ${table.forfeitedFen} <= ${table.amountFen}`,
    ),
  ],
);

/**
 * 业绩: what a distributor's orders of a period sold and earn, those that are lost left out. Kept by
 * the database itself: see earning-sums.ts.
 */
export const earningSums = sqliteTable(
  "earning_sums",
  {
    distributorId: integer("distributor_id").notNull(),
    period: text("period").$type<"all" | "month" | "week" | "day">().notNull(),
    /** Of the period, in Asia/Shanghai; 0 for `all`. By the day on which the order was paid. */
    start: integer("start").notNull(),
    channel: text("channel").$type<Channel>().notNull(),
    kind: text("kind").$type<CommissionKind>().notNull(),
    orderCount: integer("order_count").notNull(),
    orderFen: fenColumn("order_fen"),
    earnedFen: fenColumn("earned_fen"),
  },
  (table) => [
    primaryKey({
      columns: [table.distributorId, table.period, table.start, table.channel, table.kind],
    }),
    index("earning_sums_by_period").on(
      table.period,
      table.start,
      table.distributorId,
      table.earnedFen,
    ),
    // What the workbench draws: all distributors' days, read from the index alone.
    index("earning_sums_of_days")
      .on(table.start, table.channel, table.earnedFen)
      .where(sql`period = 'day'`),
  ],
);

export const withdrawals = sqliteTable(
  "withdrawals",
  {
    withdrawalId: integer("withdrawal_id").primaryKey(),
    distributorId: integer("distributor_id").notNull(),
    requestId: text("request_id").notNull(),
    /** What the application asked for, to tell a repeated request from another one under the same id. */
    askedFen: integer("asked_fen").$type<Fen>(),
    amountFen: fenColumn("amount_fen"),
    /** What it was for before an order that it took failed. */
    originalFen: integer("original_fen").$type<Fen>(),
    /** Where it ended unpaid: what of it can be withdrawn again. */
    returnedFen: integer("returned_fen").$type<Fen>(),
    feeFen: fenColumn("fee_fen"),
    /** Of the time of the application: a failed order that is taken out does not bring today's. */
    feeRate: integer("fee_rate").$type<BasisPoints>().notNull().default(toBasisPoints(0)),
    method: text("method").$type<WithdrawMethod>().notNull(),
    /** Masked: the mock server pays nobody, so it keeps only what it will show. */
    account: text("account").$type<Masked>().notNull(),
    /** Of the whole account, since two can look alike once masked. */
    accountDigest: text("account_digest"),
    status: integer("status").$type<WithdrawalStatus>().notNull(),
    /** Why it ended unpaid, or why WeChat was asked to close its transfer. */
    failMessage: text("fail_message"),
    failCode: text("fail_code").$type<WithdrawalFailCode>(),
    source: text("source").$type<"manual" | "auto">().notNull(),
    createdAt: integer("created_at").notNull(),
    expectedAt: integer("expected_at").notNull(),
    /**
     * While WeChat has a transfer open for its owner: until when it can be confirmed. An approved one
     * without it waits: for its owner's unfreezing, or for the merchant's account.
     */
    confirmBy: integer("confirm_by"),
    /** How far that transfer is. It outlives a freeze, since what was confirmed before it may still be paid. */
    transferState: text("transfer_state").$type<TransferState>(),
    /** Whether WeChat takes its time to close the transfer, instead of doing so at once. */
    closesLate: integer("closes_late", { mode: "boolean" }).notNull().default(false),
    /** Paid without its owner's confirmation, by 免确认收款授权. */
    authorised: integer("authorised", { mode: "boolean" }).notNull().default(false),
    /** What the operator has to do, as a sentence. */
    attention: text("attention"),
    /** Below the minimum: the rest of who was fired, which may be drawn once. */
    isRest: integer("is_rest", { mode: "boolean" }).notNull().default(false),
    /** When its owner was fired and gave up what it would bring back. */
    forfeitedAt: integer("forfeited_at"),
  },
  (table) => [
    uniqueIndex("withdrawals_by_request").on(table.distributorId, table.requestId),
    index("withdrawals_by_distributor").on(table.distributorId, table.withdrawalId),
    index("withdrawals_to_confirm")
      .on(table.confirmBy)
      .where(sql`status = 1`),
    check("withdrawal_amount", sql`${table.amountFen} >= 0 AND ${table.feeFen} >= 0`),
  ],
);

export const withdrawalSteps = sqliteTable(
  "withdrawal_steps",
  {
    stepId: integer("step_id").primaryKey(),
    withdrawalId: integer("withdrawal_id").notNull(),
    status: integer("status").$type<WithdrawalStatus>().notNull(),
    at: integer("at").notNull(),
    note: text("note"),
  },
  (table) => [index("steps_by_withdrawal").on(table.withdrawalId)],
);

/** How many fen a withdrawal took of each commission. Their sum is the withdrawal's amount. */
export const allocations = sqliteTable(
  "allocations",
  {
    withdrawalId: integer("withdrawal_id").notNull(),
    commissionId: integer("commission_id").notNull(),
    amountFen: fenColumn("amount_fen"),
  },
  (table) => [
    primaryKey({ columns: [table.withdrawalId, table.commissionId] }),
    index("allocations_by_commission").on(table.commissionId),
    check("allocation_amount", sql`${table.amountFen} > 0`),
  ],
);

const accountColumns = {
  pending: integer("pending").notNull(),
  settled: integer("settled").notNull(),
  locked: integer("locked").notNull(),
  withdrawn: integer("withdrawn").notNull(),
  debt: integer("debt").notNull(),
  platform: integer("platform").notNull(),
};

const accountsSum = sql`pending + settled + locked + withdrawn + debt + platform = 0`;

/** One balanced movement of a distributor's money: the change of every account. */
export const ledgerEntries = sqliteTable(
  "ledger_entries",
  {
    entryId: integer("entry_id").primaryKey(),
    distributorId: integer("distributor_id").notNull(),
    kind: text("kind").$type<MovementKind>().notNull(),
    commissionId: integer("commission_id"),
    withdrawalId: integer("withdrawal_id"),
    at: integer("at").notNull(),
    ...accountColumns,
    /** What could be withdrawn after it. */
    settledAfter: integer("settled_after").notNull().default(0),
  },
  (table) => [
    index("entries_by_distributor").on(table.distributorId, table.entryId),
    // The funds of a distributor: every movement of what can be withdrawn.
    index("funds_by_distributor")
      .on(table.distributorId, table.entryId, table.kind, table.at, table.settled)
      .where(sql`settled <> 0`),
    // What was taken back of a commission, and from where.
    index("claw_backs_by_commission")
      .on(table.commissionId)
      .where(sql`kind IN ('invalidate', 'take-out', 'claw-back')`),
    check("entry_balanced", accountsSum),
  ],
);

/** The sum of a distributor's ledger entries, kept beside them. */
export const balances = sqliteTable(
  "balances",
  { distributorId: integer("distributor_id").primaryKey(), ...accountColumns },
  () => [
    check("balances_balanced", accountsSum),
    check(
      "balances_not_overdrawn",
      sql`pending >= 0 AND settled >= 0 AND locked >= 0 AND withdrawn >= 0 AND debt <= 0`,
    ),
  ],
);
