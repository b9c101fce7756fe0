CREATE TABLE `correction_values` (
	`correction_id` text NOT NULL,
	`field` text NOT NULL,
	`value` text,
	`original` text,
	PRIMARY KEY(`correction_id`, `field`),
	FOREIGN KEY (`correction_id`) REFERENCES `corrections`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`fact` text NOT NULL,
	`kind` text NOT NULL,
	`fact_id` text,
	`action` text NOT NULL,
	`author` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`state` text NOT NULL,
	`undone_by` text,
	`undone_reason` text,
	`undone_at` text,
	`quote` text NOT NULL,
	`start_char` integer NOT NULL,
	`end_char` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`context_before` text NOT NULL,
	`context_after` text NOT NULL,
	`text_hash` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `corrections_article` ON `corrections` (`article_id`);--> statement-breakpoint
CREATE INDEX `corrections_fact` ON `corrections` (`fact_id`);--> statement-breakpoint
CREATE TABLE `rates` (
	`id` integer PRIMARY KEY NOT NULL,
	`currency` text NOT NULL,
	`day` text NOT NULL,
	`base` text NOT NULL,
	`priced_in` text NOT NULL,
	`rate` text NOT NULL,
	`rate_real` real NOT NULL,
	`source` text NOT NULL,
	`imported_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rates_currency_day` ON `rates` (`currency`,`day`,`source`,`base`,`priced_in`);--> statement-breakpoint
CREATE TABLE `uncorrected_readings` (
	`article_id` text PRIMARY KEY NOT NULL,
	`reading` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `events` ADD `correction_id` text REFERENCES corrections(id);--> statement-breakpoint
ALTER TABLE `mentions` ADD `correction_id` text REFERENCES corrections(id);