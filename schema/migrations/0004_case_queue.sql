-- Articles whose facts change stand in case_queue until the cases have been made anew. What is stored already waits there too.
INSERT INTO case_queue (article_id) SELECT DISTINCT article_id FROM events;
--> statement-breakpoint
CREATE TRIGGER case_queue_events_insert AFTER INSERT ON events BEGIN
  INSERT INTO case_queue(article_id) SELECT new.article_id WHERE NOT EXISTS (SELECT 1 FROM case_queue WHERE article_id = new.article_id);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_events_update AFTER UPDATE ON events BEGIN
  INSERT INTO case_queue(article_id) SELECT new.article_id WHERE NOT EXISTS (SELECT 1 FROM case_queue WHERE article_id = new.article_id);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_events_delete AFTER DELETE ON events BEGIN
  INSERT INTO case_queue(article_id) SELECT old.article_id WHERE NOT EXISTS (SELECT 1 FROM case_queue WHERE article_id = old.article_id);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_mentions_insert AFTER INSERT ON mentions WHEN new.kind IN ('person', 'company', 'exchange') BEGIN
  INSERT INTO case_queue(article_id) SELECT new.article_id WHERE NOT EXISTS (SELECT 1 FROM case_queue WHERE article_id = new.article_id);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_mentions_update AFTER UPDATE ON mentions WHEN new.kind IN ('person', 'company', 'exchange') BEGIN
  INSERT INTO case_queue(article_id) SELECT new.article_id WHERE NOT EXISTS (SELECT 1 FROM case_queue WHERE article_id = new.article_id);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_mentions_delete AFTER DELETE ON mentions WHEN old.kind IN ('person', 'company', 'exchange') BEGIN
  INSERT INTO case_queue(article_id) SELECT old.article_id WHERE NOT EXISTS (SELECT 1 FROM case_queue WHERE article_id = old.article_id);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_authorities_insert AFTER INSERT ON event_authorities BEGIN
  INSERT INTO case_queue(article_id) SELECT article_id FROM events WHERE id = new.event_id AND article_id NOT IN (SELECT article_id FROM case_queue);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_authorities_update AFTER UPDATE OF name ON event_authorities BEGIN
  INSERT INTO case_queue(article_id) SELECT article_id FROM events WHERE id = new.event_id AND article_id NOT IN (SELECT article_id FROM case_queue);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_authorities_delete AFTER DELETE ON event_authorities BEGIN
  INSERT INTO case_queue(article_id) SELECT article_id FROM events WHERE id = old.event_id AND article_id NOT IN (SELECT article_id FROM case_queue);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_targets_insert AFTER INSERT ON event_targets BEGIN
  INSERT INTO case_queue(article_id) SELECT article_id FROM events WHERE id = new.event_id AND article_id NOT IN (SELECT article_id FROM case_queue);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_targets_update AFTER UPDATE OF name ON event_targets BEGIN
  INSERT INTO case_queue(article_id) SELECT article_id FROM events WHERE id = new.event_id AND article_id NOT IN (SELECT article_id FROM case_queue);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_targets_delete AFTER DELETE ON event_targets BEGIN
  INSERT INTO case_queue(article_id) SELECT article_id FROM events WHERE id = old.event_id AND article_id NOT IN (SELECT article_id FROM case_queue);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_event_amounts_insert AFTER INSERT ON event_amounts BEGIN
  INSERT INTO case_queue(article_id) SELECT article_id FROM events WHERE id = new.event_id AND article_id NOT IN (SELECT article_id FROM case_queue);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_event_amounts_delete AFTER DELETE ON event_amounts BEGIN
  INSERT INTO case_queue(article_id) SELECT article_id FROM events WHERE id = old.event_id AND article_id NOT IN (SELECT article_id FROM case_queue);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_event_sentences_insert AFTER INSERT ON event_sentences BEGIN
  INSERT INTO case_queue(article_id) SELECT article_id FROM events WHERE id = new.event_id AND article_id NOT IN (SELECT article_id FROM case_queue);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_event_sentences_delete AFTER DELETE ON event_sentences BEGIN
  INSERT INTO case_queue(article_id) SELECT article_id FROM events WHERE id = old.event_id AND article_id NOT IN (SELECT article_id FROM case_queue);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_amounts_insert AFTER INSERT ON amounts BEGIN
  INSERT INTO case_queue(article_id) SELECT article_id FROM mentions WHERE id = new.mention_id AND article_id NOT IN (SELECT article_id FROM case_queue);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_amounts_update AFTER UPDATE ON amounts BEGIN
  INSERT INTO case_queue(article_id) SELECT article_id FROM mentions WHERE id = new.mention_id AND article_id NOT IN (SELECT article_id FROM case_queue);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_amounts_delete AFTER DELETE ON amounts BEGIN
  INSERT INTO case_queue(article_id) SELECT article_id FROM mentions WHERE id = old.mention_id AND article_id NOT IN (SELECT article_id FROM case_queue);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_sentences_insert AFTER INSERT ON sentences BEGIN
  INSERT INTO case_queue(article_id) SELECT article_id FROM mentions WHERE id = new.mention_id AND article_id NOT IN (SELECT article_id FROM case_queue);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_sentences_update AFTER UPDATE ON sentences BEGIN
  INSERT INTO case_queue(article_id) SELECT article_id FROM mentions WHERE id = new.mention_id AND article_id NOT IN (SELECT article_id FROM case_queue);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_sentences_delete AFTER DELETE ON sentences BEGIN
  INSERT INTO case_queue(article_id) SELECT article_id FROM mentions WHERE id = old.mention_id AND article_id NOT IN (SELECT article_id FROM case_queue);
END;
--> statement-breakpoint
CREATE TRIGGER case_queue_articles_update AFTER UPDATE OF title, published_at, text ON articles
WHEN (old.title, old.published_at, old.text) IS NOT (new.title, new.published_at, new.text) BEGIN
  INSERT INTO case_queue(article_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM case_queue WHERE article_id = new.id);
END;
