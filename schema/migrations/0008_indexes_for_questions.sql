DROP INDEX `amounts_role`;--> statement-breakpoint
DROP INDEX `amounts_equivalent_to`;--> statement-breakpoint
CREATE INDEX `amounts_role` ON `amounts` (`role`,`status`,`mention_id`,`currency`,`max_real`,`equivalent_to`);--> statement-breakpoint
CREATE INDEX `amounts_equivalent_to` ON `amounts` (`equivalent_to`) WHERE "amounts"."equivalent_to" is not null;--> statement-breakpoint
DROP INDEX `articles_duplicate_of`;--> statement-breakpoint
CREATE INDEX `articles_day` ON `articles` (`id`,`published_at`);--> statement-breakpoint
CREATE INDEX `articles_duplicate_of` ON `articles` (`duplicate_of`) WHERE "articles"."duplicate_of" is not null;--> statement-breakpoint
DROP INDEX `case_events_event`;--> statement-breakpoint
CREATE INDEX `case_events_event` ON `case_events` (`event_id`,`case_id`);--> statement-breakpoint
DROP INDEX `event_amounts_mention`;--> statement-breakpoint
CREATE INDEX `event_amounts_mention` ON `event_amounts` (`mention_id`,`event_id`);--> statement-breakpoint
DROP INDEX `event_authorities_entity`;--> statement-breakpoint
CREATE INDEX `event_authorities_event` ON `event_authorities` (`event_id`,`entity_id`);--> statement-breakpoint
CREATE INDEX `event_authorities_entity` ON `event_authorities` (`entity_id`,`event_id`);--> statement-breakpoint
DROP INDEX `event_sentences_mention`;--> statement-breakpoint
CREATE INDEX `event_sentences_mention` ON `event_sentences` (`mention_id`,`event_id`);--> statement-breakpoint
DROP INDEX `event_targets_entity`;--> statement-breakpoint
DROP INDEX `event_targets_name`;--> statement-breakpoint
CREATE INDEX `event_targets_entity` ON `event_targets` (`entity_id`,`event_id`);--> statement-breakpoint
CREATE INDEX `event_targets_name` ON `event_targets` (`name`,`event_id`);--> statement-breakpoint
DROP INDEX `feed_items_feed`;--> statement-breakpoint
DROP INDEX `feed_items_article`;--> statement-breakpoint
CREATE INDEX `feed_items_feed` ON `feed_items` (`feed_id`,`first_seen_at`,`article_id`);--> statement-breakpoint
CREATE INDEX `feed_items_article` ON `feed_items` (`article_id`,`feed_id`);--> statement-breakpoint
DROP INDEX `fetches_feed_at`;--> statement-breakpoint
DROP INDEX `fetches_snapshot`;--> statement-breakpoint
CREATE INDEX `fetches_feed_at` ON `fetches` (`feed_id`,`at`,`kind`,`reason`);--> statement-breakpoint
CREATE INDEX `fetches_snapshot` ON `fetches` (`snapshot_sha256`) WHERE "fetches"."snapshot_sha256" is not null;--> statement-breakpoint
DROP INDEX `sentences_type`;--> statement-breakpoint
CREATE INDEX `sentences_type` ON `sentences` (`type`,`status`,`mention_id`,`life`,`max_months`,`min_months`);--> statement-breakpoint
CREATE INDEX `events_facts` ON `events` (`id`,`type`,`date`,`country`,`article_id`);--> statement-breakpoint
CREATE INDEX `mentions_amounts` ON `mentions` (`article_id`,`id`) WHERE "mentions"."kind" = 'amount';--> statement-breakpoint
CREATE INDEX `mentions_charges` ON `mentions` (`value`,`article_id`) WHERE "mentions"."kind" = 'charge';