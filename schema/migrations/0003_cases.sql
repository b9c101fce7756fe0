CREATE TABLE `case_decision_events` (
	`decision_id` integer NOT NULL,
	`position` integer NOT NULL,
	`side` text NOT NULL,
	`event_id` text NOT NULL,
	`url` text NOT NULL,
	`type` text NOT NULL,
	`targets` text NOT NULL,
	`quote` text NOT NULL,
	PRIMARY KEY(`decision_id`, `position`),
	FOREIGN KEY (`decision_id`) REFERENCES `case_decisions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_decision_events_url` ON `case_decision_events` (`url`);--> statement-breakpoint
CREATE TABLE `case_decisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`author` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`undone_at` text,
	`undone_by` text,
	`undone_reason` text
);
--> statement-breakpoint
CREATE TABLE `case_links` (
	`case_id` text NOT NULL,
	`event_id` text NOT NULL,
	`other_event_id` text NOT NULL,
	`reason` text NOT NULL,
	`weight` real NOT NULL,
	`detail` text,
	PRIMARY KEY(`event_id`, `other_event_id`, `reason`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_links_case` ON `case_links` (`case_id`);--> statement-breakpoint
CREATE INDEX `case_links_other` ON `case_links` (`other_event_id`);--> statement-breakpoint
CREATE TABLE `case_queue` (
	`article_id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `telling_keys` (
	`key` text NOT NULL,
	`day` integer NOT NULL,
	`telling_id` text NOT NULL,
	PRIMARY KEY(`key`, `day`, `telling_id`),
	FOREIGN KEY (`telling_id`) REFERENCES `tellings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `telling_keys_telling` ON `telling_keys` (`telling_id`);--> statement-breakpoint
CREATE TABLE `telling_pairs` (
	`telling_id` text NOT NULL,
	`other_id` text NOT NULL,
	`weight` real NOT NULL,
	PRIMARY KEY(`telling_id`, `other_id`),
	FOREIGN KEY (`telling_id`) REFERENCES `tellings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `tellings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `telling_pairs_other` ON `telling_pairs` (`other_id`);--> statement-breakpoint
CREATE TABLE `tellings` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`day` integer NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tellings_article` ON `tellings` (`article_id`);--> statement-breakpoint
ALTER TABLE `case_events` ADD `step` integer;--> statement-breakpoint
ALTER TABLE `entity_aliases` ADD `reason` text;