CREATE TABLE `evaluation` (
	`evaluated_on` text NOT NULL,
	`kind` text NOT NULL,
	`property` text NOT NULL,
	`pattern` text NOT NULL,
	`documents` integer NOT NULL,
	`true_positives` integer NOT NULL,
	`false_positives` integer NOT NULL,
	`false_negatives` integer,
	`precision` real,
	`precision_low` real,
	`precision_high` real,
	`recall` real,
	`f1` real,
	`extractor` text NOT NULL,
	`measured_on` text NOT NULL,
	PRIMARY KEY(`evaluated_on`, `kind`, `property`, `pattern`)
);
--> statement-breakpoint
CREATE INDEX `evaluation_pattern` ON `evaluation` (`pattern`);--> statement-breakpoint
ALTER TABLE `codebook` ADD `refers_to` text;--> statement-breakpoint
ALTER TABLE `codebook` ADD `missing` text;--> statement-breakpoint
CREATE INDEX `feed_items_published` ON `feed_items` (`feed_id`,`published_at`);