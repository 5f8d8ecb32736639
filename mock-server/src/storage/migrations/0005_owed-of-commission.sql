ALTER TABLE `commissions` ADD `owed_fen` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `commissions` ADD `covered_fen` integer DEFAULT 0 NOT NULL;