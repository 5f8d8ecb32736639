CREATE TABLE `allocations` (
	`withdrawal_id` integer NOT NULL,
	`commission_id` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	PRIMARY KEY(`withdrawal_id`, `commission_id`),
	CONSTRAINT "allocation_amount" CHECK("allocations"."amount_fen" > 0)
);
--> statement-breakpoint
CREATE INDEX `allocations_by_commission` ON `allocations` (`commission_id`);--> statement-breakpoint
CREATE TABLE `balances` (
	`distributor_id` integer PRIMARY KEY NOT NULL,
	`pending` integer NOT NULL,
	`settled` integer NOT NULL,
	`locked` integer NOT NULL,
	`withdrawn` integer NOT NULL,
	`debt` integer NOT NULL,
	`platform` integer NOT NULL,
	CONSTRAINT "balances_balanced" CHECK(pending + settled + locked + withdrawn + debt + platform = 0),
	CONSTRAINT "balances_not_overdrawn" CHECK(pending >= 0 AND settled >= 0 AND locked >= 0 AND withdrawn >= 0 AND debt <= 0)
);
--> statement-breakpoint
CREATE TABLE `bindings` (
	`binding_id` integer PRIMARY KEY NOT NULL,
	`member_id` integer NOT NULL,
	`distributor_id` integer NOT NULL,
	`locked_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `bindings_by_member` ON `bindings` (`member_id`,`binding_id`);--> statement-breakpoint
CREATE INDEX `bindings_by_distributor` ON `bindings` (`distributor_id`,`binding_id`);--> statement-breakpoint
CREATE TABLE `commissions` (
	`commission_id` integer PRIMARY KEY NOT NULL,
	`order_id` integer NOT NULL,
	`distributor_id` integer NOT NULL,
	`kind` text NOT NULL,
	`subordinate_id` integer,
	`channel` text NOT NULL,
	`rate` integer NOT NULL,
	`order_fen` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	`status` text NOT NULL,
	`locked_fen` integer NOT NULL,
	`withdrawn_fen` integer NOT NULL,
	`offset_fen` integer NOT NULL,
	`paid_at` integer NOT NULL,
	`withdrawable_at` integer,
	`fail_reason` text,
	CONSTRAINT "commission_parts" CHECK("commissions"."locked_fen" >= 0 AND "commissions"."withdrawn_fen" >= 0 AND "commissions"."offset_fen" >= 0
        AND "commissions"."locked_fen" + "commissions"."withdrawn_fen" + "commissions"."offset_fen" <= "commissions"."amount_fen")
);
--> statement-breakpoint
CREATE INDEX `commissions_by_order` ON `commissions` (`order_id`);--> statement-breakpoint
CREATE INDEX `commissions_by_distributor` ON `commissions` (`distributor_id`,`commission_id`);--> statement-breakpoint
CREATE INDEX `commissions_by_channel` ON `commissions` (`distributor_id`,`channel`,`commission_id`);--> statement-breakpoint
CREATE INDEX `commissions_by_status` ON `commissions` (`distributor_id`,`status`,`commission_id`);--> statement-breakpoint
CREATE INDEX `commissions_by_day` ON `commissions` (`distributor_id`,`paid_at`);--> statement-breakpoint
CREATE INDEX `commissions_to_release` ON `commissions` (`withdrawable_at`) WHERE status = 'pending';--> statement-breakpoint
CREATE TABLE `distributors` (
	`distributor_id` integer PRIMARY KEY NOT NULL,
	`member_id` integer NOT NULL,
	`apply_id` integer NOT NULL,
	`name` text NOT NULL,
	`phone` text NOT NULL,
	`grade_id` integer NOT NULL,
	`status` text NOT NULL,
	`reason` text,
	`superior_id` integer,
	`created_at` integer NOT NULL,
	`joined_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `distributors_member_id_unique` ON `distributors` (`member_id`);--> statement-breakpoint
CREATE INDEX `distributors_by_superior` ON `distributors` (`superior_id`);--> statement-breakpoint
CREATE TABLE `goods` (
	`goods_id` integer PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`goods_sign` text,
	`name` text NOT NULL,
	`image` text NOT NULL,
	`description` text NOT NULL,
	`price_fen` integer NOT NULL,
	`ot_price_fen` integer NOT NULL,
	`stock` integer NOT NULL,
	`sales` integer NOT NULL,
	`on_shelf` integer NOT NULL,
	`commissionable` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `goods_goods_sign_unique` ON `goods` (`goods_sign`);--> statement-breakpoint
CREATE TABLE `ledger_entries` (
	`entry_id` integer PRIMARY KEY NOT NULL,
	`distributor_id` integer NOT NULL,
	`kind` text NOT NULL,
	`commission_id` integer,
	`withdrawal_id` integer,
	`at` integer NOT NULL,
	`pending` integer NOT NULL,
	`settled` integer NOT NULL,
	`locked` integer NOT NULL,
	`withdrawn` integer NOT NULL,
	`debt` integer NOT NULL,
	`platform` integer NOT NULL,
	CONSTRAINT "entry_balanced" CHECK(pending + settled + locked + withdrawn + debt + platform = 0)
);
--> statement-breakpoint
CREATE INDEX `entries_by_distributor` ON `ledger_entries` (`distributor_id`,`entry_id`);--> statement-breakpoint
CREATE TABLE `members` (
	`member_id` integer PRIMARY KEY NOT NULL,
	`login_code` text NOT NULL,
	`nickname` text NOT NULL,
	`avatar` text NOT NULL,
	`phone` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_login_code_unique` ON `members` (`login_code`);--> statement-breakpoint
CREATE TABLE `operators` (
	`operator_id` integer PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `operators_account_unique` ON `operators` (`account`);--> statement-breakpoint
CREATE TABLE `orders` (
	`order_id` integer PRIMARY KEY NOT NULL,
	`order_no` text NOT NULL,
	`channel` text NOT NULL,
	`status` integer NOT NULL,
	`buyer_member_id` integer NOT NULL,
	`goods_id` integer,
	`goods_name` text NOT NULL,
	`goods_image` text NOT NULL,
	`quantity` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	`paid_at` integer NOT NULL,
	`settled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_order_no_unique` ON `orders` (`order_no`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token` text PRIMARY KEY NOT NULL,
	`member_id` integer,
	`operator_id` integer,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`settings_id` integer PRIMARY KEY NOT NULL,
	`scenario` text NOT NULL,
	`seed` integer NOT NULL,
	`clock_offset_ms` integer NOT NULL,
	`rule` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `special_rates` (
	`goods_id` integer NOT NULL,
	`grade_id` integer NOT NULL,
	`trade_rate` integer NOT NULL,
	`sub_rate` integer NOT NULL,
	PRIMARY KEY(`goods_id`, `grade_id`)
);
--> statement-breakpoint
CREATE TABLE `withdrawal_steps` (
	`step_id` integer PRIMARY KEY NOT NULL,
	`withdrawal_id` integer NOT NULL,
	`status` integer NOT NULL,
	`at` integer NOT NULL,
	`note` text
);
--> statement-breakpoint
CREATE INDEX `steps_by_withdrawal` ON `withdrawal_steps` (`withdrawal_id`);--> statement-breakpoint
CREATE TABLE `withdrawals` (
	`withdrawal_id` integer PRIMARY KEY NOT NULL,
	`distributor_id` integer NOT NULL,
	`request_id` text NOT NULL,
	`asked_fen` integer,
	`amount_fen` integer NOT NULL,
	`fee_fen` integer NOT NULL,
	`method` text NOT NULL,
	`account` text NOT NULL,
	`status` integer NOT NULL,
	`fail_message` text,
	`source` text NOT NULL,
	`created_at` integer NOT NULL,
	`expected_at` integer NOT NULL,
	`confirm_by` integer,
	CONSTRAINT "withdrawal_amount" CHECK("withdrawals"."amount_fen" >= 0 AND "withdrawals"."fee_fen" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `withdrawals_by_request` ON `withdrawals` (`distributor_id`,`request_id`);--> statement-breakpoint
CREATE INDEX `withdrawals_by_distributor` ON `withdrawals` (`distributor_id`,`withdrawal_id`);--> statement-breakpoint
CREATE INDEX `withdrawals_to_confirm` ON `withdrawals` (`confirm_by`) WHERE status = 1;