CREATE TABLE `case_articles` (
	`case_id` text NOT NULL,
	`article_id` text NOT NULL,
	`telling_id` text NOT NULL,
	PRIMARY KEY(`case_id`, `telling_id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`telling_id`) REFERENCES `tellings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_articles_telling` ON `case_articles` (`telling_id`);--> statement-breakpoint
CREATE INDEX `case_articles_article` ON `case_articles` (`article_id`);