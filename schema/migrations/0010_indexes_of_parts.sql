DROP INDEX `mention_cues_cue`;--> statement-breakpoint
DROP INDEX `amounts_role`;--> statement-breakpoint
CREATE INDEX `amounts_role` ON `amounts` (`role`,`status`,`mention_id`,`currency`,`max_real`,`equivalent_to`,`part_of`);