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
CREATE INDEX `commissions_by_order_status` ON `commissions` (`distributor_id`,`order_status`,`commission_id`);--> statement-breakpoint
CREATE INDEX `commissions_available` ON `commissions` (`distributor_id`,`channel`,`amount_fen`,`locked_fen`,`withdrawn_fen`,`offset_fen`,`forfeited_fen`) WHERE status = 'settled';--> statement-breakpoint
CREATE INDEX `commissions_to_come` ON `commissions` (`distributor_id`,`withdrawable_at`,`amount_fen`) WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX `commissions_by_filters` ON `commissions` (`distributor_id`,`kind`,`order_status`,`channel`,`status`,`paid_at`,`order_id`);--> statement-breakpoint
CREATE INDEX `commissions_by_distributor` ON `commissions` (`distributor_id`,`commission_id`,`kind`,`order_id`);--> statement-breakpoint
ALTER TABLE `goods` ADD `erp_product_id` text;--> statement-breakpoint
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
ALTER TABLE `settings` ADD `seen_at` integer;--> statement-breakpoint
CREATE INDEX `orders_by_goods_name` ON `orders` (`goods_name`);
--> statement-breakpoint
UPDATE `commissions` SET `order_status` = (SELECT `status` FROM `orders` WHERE `orders`.`order_id` = `commissions`.`order_id`);
