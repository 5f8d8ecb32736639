ALTER TABLE `withdrawals` ADD `fee_rate` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `withdrawals` SET `fee_rate` = (SELECT json_extract(`rule`, '$.withdrawFeeRate') FROM `settings`);
