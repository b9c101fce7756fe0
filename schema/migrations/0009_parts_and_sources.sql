CREATE TABLE `event_sources` (
	`event_id` text NOT NULL,
	`field` text NOT NULL,
	`position` integer NOT NULL,
	`start_char` integer NOT NULL,
	`end_char` integer NOT NULL,
	`quote` text NOT NULL,
	`mention_id` text,
	PRIMARY KEY(`event_id`, `field`, `position`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`mention_id`) REFERENCES `mentions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `event_sources_mention` ON `event_sources` (`mention_id`) WHERE "event_sources"."mention_id" is not null;--> statement-breakpoint
ALTER TABLE `amounts` ADD `part_of` text REFERENCES mentions(id) ON DELETE SET NULL;--> statement-breakpoint
CREATE INDEX `amounts_part_of` ON `amounts` (`part_of`) WHERE "amounts"."part_of" is not null;