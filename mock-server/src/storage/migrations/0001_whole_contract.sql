CREATE TABLE `merchants` (
	`merchant_id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`alert_phone` text
);
--> statement-breakpoint
CREATE TABLE `skus` (
	`sku_id` integer PRIMARY KEY NOT NULL,
	`goods_id` integer NOT NULL,
	`name` text NOT NULL,
	`price_fen` integer NOT NULL,
	`cost_fen` integer NOT NULL,
	`stock` integer NOT NULL,
	`image` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `skus_by_goods` ON `skus` (`goods_id`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`delivery_id` integer PRIMARY KEY NOT NULL,
	`event_id` integer,
	`notification_id` integer,
	`receiver` text NOT NULL,
	`lane` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`leased_until` integer NOT NULL,
	`last_error` text,
	`delivered_at` integer
);
--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`next_attempt_at`,`delivery_id`) WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX `deliveries_by_lane` ON `deliveries` (`lane`,`delivery_id`);--> statement-breakpoint
CREATE INDEX `deliveries_by_event` ON `deliveries` (`event_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`event_id` integer PRIMARY KEY NOT NULL,
	`webhook_id` text NOT NULL,
	`event_key` text NOT NULL,
	`record_id` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_webhook_id_unique` ON `events` (`webhook_id`);--> statement-breakpoint
CREATE TABLE `notifications` (
	`notification_id` integer PRIMARY KEY NOT NULL,
	`member_id` integer NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`content` text NOT NULL,
	`at` integer NOT NULL,
	`result` text,
	`error_code` integer,
	`error` text
);
--> statement-breakpoint
CREATE INDEX `notifications_by_member` ON `notifications` (`member_id`,`notification_id`);--> statement-breakpoint
CREATE TABLE `sink` (
	`sink_id` integer PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`at` integer NOT NULL,
	`path` text NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sink_by_channel` ON `sink` (`channel`,`sink_id`);--> statement-breakpoint
CREATE TABLE `subscribers` (
	`subscriber_id` integer PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`secret` text NOT NULL,
	`event_keys` text
);
--> statement-breakpoint
CREATE TABLE `withdraw_log` (
	`withdrawal_id` integer PRIMARY KEY NOT NULL,
	`member_id` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	`status` text NOT NULL,
	`fail_reason` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `applications` (
	`apply_id` integer PRIMARY KEY NOT NULL,
	`distributor_id` integer NOT NULL,
	`fields` text NOT NULL,
	`agreement_version` text,
	`scene_id` text,
	`created_at` integer NOT NULL,
	`decision` text,
	`decided_at` integer,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `applications_by_distributor` ON `applications` (`distributor_id`,`apply_id`);--> statement-breakpoint
CREATE TABLE `binding_attempts` (
	`member_id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`bound` integer NOT NULL,
	`reason` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `job_runs` (
	`job` text PRIMARY KEY NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `scenes` (
	`scene_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`distributor_id` integer NOT NULL,
	`goods_id` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `scenes_by_distributor` ON `scenes` (`distributor_id`,`expires_at`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`member_id` integer NOT NULL,
	`template_id` text NOT NULL,
	`remaining` integer NOT NULL,
	PRIMARY KEY(`member_id`, `template_id`)
);
--> statement-breakpoint
CREATE TABLE `user_settings` (
	`member_id` integer PRIMARY KEY NOT NULL,
	`auto_withdraw_enabled` integer NOT NULL,
	`auto_withdraw_since` integer,
	`auto_withdraw_threshold_fen` integer NOT NULL,
	`earnings_notify` integer NOT NULL,
	`withdraw_notify` integer NOT NULL,
	`bind_notify` integer NOT NULL,
	`expire_notify` integer NOT NULL,
	`daily_digest` integer NOT NULL,
	`by_subscribe` integer NOT NULL,
	`by_official_account` integer NOT NULL,
	`by_sms` integer NOT NULL,
	`by_email` integer NOT NULL
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_commissions` (
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
	`forfeited_fen` integer DEFAULT 0 NOT NULL,
	`paid_at` integer NOT NULL,
	`withdrawable_at` integer,
	`fail_reason` text,
	CONSTRAINT "commission_parts" CHECK("__new_commissions"."locked_fen" >= 0 AND "__new_commissions"."withdrawn_fen" >= 0 AND "__new_commissions"."offset_fen" >= 0
        AND "__new_commissions"."forfeited_fen" >= 0 AND "__new_commissions"."locked_fen" + "__new_commissions"."withdrawn_fen"
        + "__new_commissions"."offset_fen" + "__new_commissions"."forfeited_fen" <= "__new_commissions"."amount_fen")
);
--> statement-breakpoint
INSERT INTO `__new_commissions`("commission_id", "order_id", "distributor_id", "kind", "subordinate_id", "channel", "rate", "order_fen", "amount_fen", "status", "locked_fen", "withdrawn_fen", "offset_fen", "forfeited_fen", "paid_at", "withdrawable_at", "fail_reason") SELECT "commission_id", "order_id", "distributor_id", "kind", "subordinate_id", "channel", "rate", "order_fen", "amount_fen", "status", "locked_fen", "withdrawn_fen", "offset_fen", 0, "paid_at", "withdrawable_at", "fail_reason" FROM `commissions`;--> statement-breakpoint
DROP TABLE `commissions`;--> statement-breakpoint
ALTER TABLE `__new_commissions` RENAME TO `commissions`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `commissions_by_order` ON `commissions` (`order_id`);--> statement-breakpoint
CREATE INDEX `commissions_by_distributor` ON `commissions` (`distributor_id`,`commission_id`);--> statement-breakpoint
CREATE INDEX `commissions_by_channel` ON `commissions` (`distributor_id`,`channel`,`commission_id`);--> statement-breakpoint
CREATE INDEX `commissions_by_status` ON `commissions` (`distributor_id`,`status`,`commission_id`);--> statement-breakpoint
CREATE INDEX `commissions_by_day` ON `commissions` (`distributor_id`,`paid_at`);--> statement-breakpoint
CREATE INDEX `commissions_by_paid_at` ON `commissions` (`paid_at`);--> statement-breakpoint
CREATE INDEX `commissions_to_release` ON `commissions` (`withdrawable_at`) WHERE status = 'pending';--> statement-breakpoint
ALTER TABLE `bindings` ADD `reminded_at` integer;--> statement-breakpoint
ALTER TABLE `bindings` ADD `expired_at` integer;--> statement-breakpoint
CREATE INDEX `bindings_to_remind` ON `bindings` (`expires_at`) WHERE reminded_at IS NULL;--> statement-breakpoint
CREATE INDEX `bindings_to_expire` ON `bindings` (`expires_at`) WHERE expired_at IS NULL;--> statement-breakpoint
ALTER TABLE `distributors` ADD `settlement` text;--> statement-breakpoint
ALTER TABLE `goods` ADD `category` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `goods` ADD `merchant_id` integer;--> statement-breakpoint
ALTER TABLE `members` ADD `email` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `recruit` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `account_digest` text;--> statement-breakpoint
CREATE INDEX `orders_by_buyer` ON `orders` (`buyer_member_id`);--> statement-breakpoint
-- What older worlds lack: the type of merchant, and the form.
UPDATE `settings` SET `rule` = json_set(`rule`, '$.merchantType', 'standard'), `recruit` = '{"recruitEnabled":true,"needAudit":true,"fields":[{"key":"name","label":"姓名","type":"text","required":true,"placeholder":"请填写真实姓名","maxlength":20},{"key":"phone","label":"手机号","type":"phone","required":true,"placeholder":"用于接收审核结果"},{"key":"region","label":"所在地区","type":"region","required":true,"placeholder":"省 / 市 / 区"},{"key":"audience","label":"主要推广方式","type":"select","required":false,"options":[{"value":"moments","label":"朋友圈"},{"value":"group","label":"微信群"},{"value":"store","label":"线下门店"},{"value":"other","label":"其他"}]},{"key":"remark","label":"申请理由","type":"text","required":false,"placeholder":"选填","maxlength":200}],"agreement":{"title":"分销员推广协议","version":"2026-01","content":"一、分销员通过分享商品获得佣金，佣金比例以商品页面展示和下单时的规则为准。\n二、佣金分为交易佣金和下级分佣，最多两级，不以发展人员数量计酬。\n三、订单结算并过冻结期后，佣金可以提现；订单退款、审核失败或被处罚的，佣金不予发放，已发放的从之后的佣金中抵扣。\n四、不得虚假宣传、刷单或骚扰他人。违规的，平台可以冻结或清退。\n五、我们仅为审核与结算使用你填写的信息，并依法保护。"}}';
