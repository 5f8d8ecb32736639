DELETE FROM `sessions`;
--> statement-breakpoint
UPDATE `withdrawals` SET `account_digest` = NULL;
