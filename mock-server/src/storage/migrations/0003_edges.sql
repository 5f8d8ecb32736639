CREATE TABLE `order_pieces` (
	`order_id` integer NOT NULL,
	`sku_id` integer NOT NULL,
	`pieces` integer NOT NULL,
	PRIMARY KEY(`order_id`, `sku_id`)
);
--> statement-breakpoint
CREATE TABLE `earning_sums` (
	`distributor_id` integer NOT NULL,
	`period` text NOT NULL,
	`start` integer NOT NULL,
	`channel` text NOT NULL,
	`kind` text NOT NULL,
	`order_count` integer NOT NULL,
	`order_fen` integer NOT NULL,
	`earned_fen` integer NOT NULL,
	PRIMARY KEY(`distributor_id`, `period`, `start`, `channel`, `kind`)
);
--> statement-breakpoint
CREATE INDEX `earning_sums_by_period` ON `earning_sums` (`period`,`start`,`distributor_id`,`earned_fen`);--> statement-breakpoint
CREATE TABLE `refunds` (
	`refund_id` integer PRIMARY KEY NOT NULL,
	`order_id` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	`quantity` integer NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT "refund_amount" CHECK("refunds"."amount_fen" > 0 AND "refunds"."quantity" >= 0)
);
--> statement-breakpoint
CREATE INDEX `refunds_by_order` ON `refunds` (`order_id`);--> statement-breakpoint
CREATE TABLE `handled_steps` (
	`webhook_id` text NOT NULL,
	`step` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`webhook_id`, `step`)
);
--> statement-breakpoint
CREATE TABLE `payee_authorizations` (
	`distributor_id` integer PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`expires_at` integer,
	`authorised_at` integer,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE TABLE `set_aside` (
	`job` text NOT NULL,
	`record_id` integer NOT NULL,
	`attempts` integer NOT NULL,
	`retry_at` integer NOT NULL,
	PRIMARY KEY(`job`, `record_id`)
);
--> statement-breakpoint
DROP INDEX `commissions_by_day`;--> statement-breakpoint
DROP INDEX `commissions_by_paid_at`;--> statement-breakpoint
DROP INDEX `commissions_by_distributor`;--> statement-breakpoint
ALTER TABLE `commissions` ADD `order_status` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `commissions` ADD `refunded_fen` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `commissions` ADD `clawed_fen` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `commissions` ADD `invalid_at` integer;--> statement-breakpoint
CREATE INDEX `commissions_by_order_status` ON `commissions` (`distributor_id`,`order_status`,`commission_id`);--> statement-breakpoint
CREATE INDEX `commissions_available` ON `commissions` (`distributor_id`,`channel`,`amount_fen`,`clawed_fen`,`locked_fen`,`withdrawn_fen`,`offset_fen`,`forfeited_fen`) WHERE status = 'settled';--> statement-breakpoint
CREATE INDEX `commissions_to_come` ON `commissions` (`distributor_id`,`withdrawable_at`,`amount_fen`,`clawed_fen`) WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX `commissions_by_filters` ON `commissions` (`distributor_id`,`kind`,`order_status`,`channel`,`status`,`paid_at`,`order_id`);--> statement-breakpoint
CREATE INDEX `commissions_by_distributor` ON `commissions` (`distributor_id`,`commission_id`,`kind`,`order_id`);--> statement-breakpoint
ALTER TABLE `goods` ADD `distributed` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `goods` ADD `approved` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `goods` ADD `forced_off` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `goods` ADD `on_shelf_at` integer;--> statement-breakpoint
ALTER TABLE `goods` ADD `erp_product_id` text;--> statement-breakpoint
CREATE INDEX `goods_to_shelve` ON `goods` (`on_shelf_at`) WHERE on_shelf_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `ledger_entries` ADD `settled_after` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `funds_by_distributor` ON `ledger_entries` (`distributor_id`,`entry_id`,`kind`,`at`,`settled`) WHERE settled <> 0;--> statement-breakpoint
CREATE INDEX `claw_backs_by_commission` ON `ledger_entries` (`commission_id`) WHERE kind IN ('invalidate', 'take-out', 'claw-back');--> statement-breakpoint
ALTER TABLE `orders` ADD `refunded_fen` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `refunded_quantity` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `grouped_at` integer;--> statement-breakpoint
ALTER TABLE `orders` ADD `received_at` integer;--> statement-breakpoint
ALTER TABLE `orders` ADD `approved_at` integer;--> statement-breakpoint
CREATE INDEX `orders_by_goods_name` ON `orders` (`goods_name`);--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `original_fen` integer;--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `returned_fen` integer;--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `fail_code` text;--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `transfer_state` text;--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `closes_late` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `authorised` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `attention` text;--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `is_rest` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `forfeited_at` integer;--> statement-breakpoint
ALTER TABLE `subscribers` ADD `removed_at` integer;--> statement-breakpoint
ALTER TABLE `applications` ADD `sent_digest` text;--> statement-breakpoint
ALTER TABLE `binding_attempts` ADD `distributor_id` integer;--> statement-breakpoint
ALTER TABLE `distributors` ADD `fired_at` integer;--> statement-breakpoint
ALTER TABLE `members` ADD `follows_official_account` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `seen_at` integer;--> statement-breakpoint
ALTER TABLE `settings` ADD `digest_key` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `password_digest` text;--> statement-breakpoint
ALTER TABLE `user_settings` ADD `updated_at` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
-- A failed order's commission is taken back wholly; what was forfeited of it is no part any more.
UPDATE `commissions` SET `clawed_fen` = `amount_fen`, `forfeited_fen` = 0, `offset_fen` = 0
  WHERE `status` = 'invalid' AND `forfeited_fen` < `amount_fen`;
--> statement-breakpoint
UPDATE `commissions` SET `invalid_at` = `paid_at` WHERE `status` = 'invalid';
--> statement-breakpoint
UPDATE `commissions` SET `invalid_at` = `ended`.`at`
  FROM (SELECT `commission_id` AS `id`, max(`at`) AS `at` FROM `ledger_entries`
    WHERE `kind` IN ('invalidate', 'claw-back', 'forfeit') GROUP BY `commission_id`) AS `ended`
  WHERE `ended`.`id` = `commission_id` AND `status` = 'invalid';
--> statement-breakpoint
UPDATE `ledger_entries` SET `settled_after` = `sums`.`balance`
  FROM (SELECT `entry_id` AS `id`, sum(`settled`) OVER (PARTITION BY `distributor_id` ORDER BY `entry_id`) AS `balance`
    FROM `ledger_entries`) AS `sums`
  WHERE `sums`.`id` = `entry_id`;
--> statement-breakpoint
UPDATE `withdrawals` SET `returned_fen` = 0 WHERE `status` IN (3, 4);
--> statement-breakpoint
UPDATE `withdrawals` SET `returned_fen` = `back`.`fen`
  FROM (SELECT `withdrawal_id` AS `id`, sum(`settled`) AS `fen` FROM `ledger_entries`
    WHERE `kind` = 'return' GROUP BY `withdrawal_id`) AS `back`
  WHERE `back`.`id` = `withdrawal_id`;

--> statement-breakpoint
UPDATE `commissions` SET `order_status` = (SELECT `status` FROM `orders` WHERE `orders`.`order_id` = `commissions`.`order_id`);
