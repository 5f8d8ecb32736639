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
