-- A telling is made of everything an article has: its agencies, courts and counts too, and whether it is relevant.
CREATE TRIGGER case_queue_other_mentions_insert AFTER INSERT ON mentions WHEN new.kind NOT IN ('person', 'company', 'exchange') BEGIN
  INSERT INTO case_queue(article_id) SELECT new.article_id WHERE NOT EXISTS (SELECT 1 FROM case_queue WHERE article_id = new.article_id);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_other_mentions_update AFTER UPDATE ON mentions WHEN new.kind NOT IN ('person', 'company', 'exchange') BEGIN
  INSERT INTO case_queue(article_id) SELECT new.article_id WHERE NOT EXISTS (SELECT 1 FROM case_queue WHERE article_id = new.article_id);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_other_mentions_delete AFTER DELETE ON mentions WHEN old.kind NOT IN ('person', 'company', 'exchange') BEGIN
  INSERT INTO case_queue(article_id) SELECT old.article_id WHERE NOT EXISTS (SELECT 1 FROM case_queue WHERE article_id = old.article_id);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_articles_insert AFTER INSERT ON articles BEGIN
  INSERT INTO case_queue(article_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM case_queue WHERE article_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_articles_relevant AFTER UPDATE OF relevant, duplicate_of ON articles WHEN (old.relevant, old.duplicate_of) IS NOT (new.relevant, new.duplicate_of) BEGIN
  INSERT INTO case_queue(article_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM case_queue WHERE article_id = new.id);
END;
