CREATE TABLE `amounts` (
	`mention_id` text PRIMARY KEY NOT NULL,
	`min` text,
	`max` text,
	`min_real` real,
	`max_real` real,
	`currency` text NOT NULL,
	`qualifier` text,
	`vague` integer NOT NULL,
	`role` text,
	`status` text,
	`equivalent_to` text,
	FOREIGN KEY (`mention_id`) REFERENCES `mentions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`equivalent_to`) REFERENCES `mentions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `amounts_role` ON `amounts` (`role`,`status`);--> statement-breakpoint
CREATE INDEX `amounts_equivalent_to` ON `amounts` (`equivalent_to`);--> statement-breakpoint
CREATE TABLE `article_fingerprints` (
	`article_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	PRIMARY KEY(`article_id`, `fingerprint`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_fingerprints_fingerprint` ON `article_fingerprints` (`fingerprint`);--> statement-breakpoint
CREATE TABLE `articles` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`url` text NOT NULL,
	`title` text NOT NULL,
	`byline` text,
	`published_at` text,
	`modified_at` text,
	`language` text NOT NULL,
	`country` text,
	`text` text NOT NULL,
	`text_hash` text NOT NULL,
	`relevant` integer NOT NULL,
	`duplicate_of` text,
	`snapshot_sha256` text,
	`extractor` text NOT NULL,
	`stored_at` text NOT NULL,
	`revised_at` text,
	FOREIGN KEY (`snapshot_sha256`) REFERENCES `snapshots`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`duplicate_of`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_id_unique` ON `articles` (`id`);--> statement-breakpoint
CREATE INDEX `articles_url` ON `articles` (`url`);--> statement-breakpoint
CREATE INDEX `articles_published` ON `articles` (`published_at`);--> statement-breakpoint
CREATE INDEX `articles_duplicate_of` ON `articles` (`duplicate_of`);--> statement-breakpoint
CREATE INDEX `articles_snapshot` ON `articles` (`snapshot_sha256`);--> statement-breakpoint
CREATE TABLE `case_events` (
	`case_id` text NOT NULL,
	`event_id` text NOT NULL,
	PRIMARY KEY(`case_id`, `event_id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_events_event` ON `case_events` (`event_id`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `codebook` (
	`table_name` text NOT NULL,
	`column_name` text NOT NULL,
	`type` text NOT NULL,
	`unit` text,
	`allowed_values` text,
	`description` text NOT NULL,
	PRIMARY KEY(`table_name`, `column_name`)
);
--> statement-breakpoint
CREATE TABLE `diagnostics` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`pattern` text NOT NULL,
	`start_char` integer NOT NULL,
	`end_char` integer NOT NULL,
	`quote` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `diagnostics_article` ON `diagnostics` (`article_id`);--> statement-breakpoint
CREATE INDEX `diagnostics_pattern` ON `diagnostics` (`pattern`);--> statement-breakpoint
CREATE TABLE `entities` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`country` text,
	`confirmed` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `entity_aliases` (
	`entity_id` text NOT NULL,
	`alias` text NOT NULL,
	PRIMARY KEY(`entity_id`, `alias`),
	FOREIGN KEY (`entity_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `entity_aliases_alias` ON `entity_aliases` (`alias`);--> statement-breakpoint
CREATE TABLE `event_amounts` (
	`event_id` text NOT NULL,
	`mention_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `mention_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`mention_id`) REFERENCES `mentions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `event_amounts_mention` ON `event_amounts` (`mention_id`);--> statement-breakpoint
CREATE TABLE `event_authorities` (
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`entity_id` text,
	PRIMARY KEY(`event_id`, `position`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`entity_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_authorities_entity` ON `event_authorities` (`entity_id`);--> statement-breakpoint
CREATE TABLE `event_sentences` (
	`event_id` text NOT NULL,
	`mention_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `mention_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`mention_id`) REFERENCES `mentions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `event_sentences_mention` ON `event_sentences` (`mention_id`);--> statement-breakpoint
CREATE TABLE `event_targets` (
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`entity_id` text,
	PRIMARY KEY(`event_id`, `position`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`entity_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_targets_entity` ON `event_targets` (`entity_id`);--> statement-breakpoint
CREATE INDEX `event_targets_name` ON `event_targets` (`name`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`type` text NOT NULL,
	`date` text,
	`country` text,
	`start_char` integer NOT NULL,
	`end_char` integer NOT NULL,
	`quote` text NOT NULL,
	`pattern` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `events_article` ON `events` (`article_id`);--> statement-breakpoint
CREATE INDEX `events_type` ON `events` (`type`,`date`);--> statement-breakpoint
CREATE TABLE `extractions` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`snapshot_sha256` text,
	`extractor` text NOT NULL,
	`text_hash` text NOT NULL,
	`at` text NOT NULL,
	`mentions` integer NOT NULL,
	`events` integer NOT NULL,
	`diagnostics` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`snapshot_sha256`) REFERENCES `snapshots`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `extractions_article` ON `extractions` (`article_id`);--> statement-breakpoint
CREATE INDEX `extractions_snapshot` ON `extractions` (`snapshot_sha256`);--> statement-breakpoint
CREATE TABLE `feed_items` (
	`id` text PRIMARY KEY NOT NULL,
	`feed_id` text NOT NULL,
	`guid` text NOT NULL,
	`url` text NOT NULL,
	`title` text NOT NULL,
	`summary` text,
	`published_at` text,
	`raw_date` text,
	`status` text NOT NULL,
	`reason` text,
	`detail` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` text,
	`article_id` text,
	`first_run_id` integer NOT NULL,
	`first_seen_at` text NOT NULL,
	`edited_at` text,
	FOREIGN KEY (`feed_id`) REFERENCES `feeds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`first_run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `feed_items_feed` ON `feed_items` (`feed_id`,`first_seen_at`);--> statement-breakpoint
CREATE INDEX `feed_items_url` ON `feed_items` (`url`);--> statement-breakpoint
CREATE INDEX `feed_items_status` ON `feed_items` (`status`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `feed_items_article` ON `feed_items` (`article_id`);--> statement-breakpoint
CREATE INDEX `feed_items_run` ON `feed_items` (`first_run_id`);--> statement-breakpoint
CREATE TABLE `feed_keywords` (
	`feed_id` text NOT NULL,
	`keyword` text NOT NULL,
	PRIMARY KEY(`feed_id`, `keyword`),
	FOREIGN KEY (`feed_id`) REFERENCES `feeds`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`publisher` text NOT NULL,
	`title` text NOT NULL,
	`url` text NOT NULL,
	`kind` text NOT NULL,
	`country` text,
	`language` text,
	`interval_minutes` integer,
	`active` integer NOT NULL,
	`next_due_at` text,
	`last_polled_at` text,
	`last_ok_at` text,
	`last_full_get_at` text,
	`etag` text,
	`last_modified` text,
	`failure_weight` real DEFAULT 0 NOT NULL,
	`gone_count` integer DEFAULT 0 NOT NULL,
	`last_error_at` text,
	`last_error_reason` text,
	`last_error_detail` text,
	`warning` text,
	`moved_to` text,
	`moved_from` text,
	`moved_count` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `feeds_next_due` ON `feeds` (`next_due_at`);--> statement-breakpoint
CREATE TABLE `fetches` (
	`id` integer PRIMARY KEY NOT NULL,
	`run_id` integer NOT NULL,
	`feed_id` text,
	`kind` text NOT NULL,
	`url` text NOT NULL,
	`at` text NOT NULL,
	`status` integer,
	`reason` text,
	`detail` text,
	`bytes` integer,
	`ms` integer NOT NULL,
	`snapshot_sha256` text,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`feed_id`) REFERENCES `feeds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`snapshot_sha256`) REFERENCES `snapshots`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `fetches_feed_at` ON `fetches` (`feed_id`,`at`);--> statement-breakpoint
CREATE INDEX `fetches_run` ON `fetches` (`run_id`);--> statement-breakpoint
CREATE INDEX `fetches_snapshot` ON `fetches` (`snapshot_sha256`);--> statement-breakpoint
CREATE TABLE `mention_cues` (
	`mention_id` text NOT NULL,
	`position` integer NOT NULL,
	`decided` text NOT NULL,
	`cue` text NOT NULL,
	`start_char` integer,
	`end_char` integer,
	`quote` text,
	PRIMARY KEY(`mention_id`, `position`),
	FOREIGN KEY (`mention_id`) REFERENCES `mentions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `mention_cues_cue` ON `mention_cues` (`cue`);--> statement-breakpoint
CREATE TABLE `mentions` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`kind` text NOT NULL,
	`start_char` integer NOT NULL,
	`end_char` integer NOT NULL,
	`quote` text NOT NULL,
	`entity_id` text,
	`value` text,
	`pattern` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`entity_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mentions_article` ON `mentions` (`article_id`,`start_char`);--> statement-breakpoint
CREATE INDEX `mentions_entity` ON `mentions` (`entity_id`);--> statement-breakpoint
CREATE INDEX `mentions_pattern` ON `mentions` (`pattern`);--> statement-breakpoint
CREATE TABLE `runs` (
	`id` integer PRIMARY KEY NOT NULL,
	`command` text NOT NULL,
	`version` text NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text,
	`outcome` text,
	`feeds_polled` integer DEFAULT 0 NOT NULL,
	`feeds_failed` integer DEFAULT 0 NOT NULL,
	`items_new` integer DEFAULT 0 NOT NULL,
	`articles_stored` integer DEFAULT 0 NOT NULL,
	`articles_skipped` integer DEFAULT 0 NOT NULL,
	`articles_failed` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sentences` (
	`mention_id` text PRIMARY KEY NOT NULL,
	`min_months` real,
	`max_months` real,
	`life` integer NOT NULL,
	`type` text NOT NULL,
	`status` text NOT NULL,
	FOREIGN KEY (`mention_id`) REFERENCES `mentions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sentences_type` ON `sentences` (`type`,`status`);--> statement-breakpoint
CREATE TABLE `snapshots` (
	`sha256` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`final_url` text NOT NULL,
	`fetched_at` text NOT NULL,
	`content_type` text NOT NULL,
	`bytes` integer NOT NULL
);
