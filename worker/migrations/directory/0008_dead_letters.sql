-- Whose message it was, where that can be told, and when it was tried again.
ALTER TABLE dead_letters ADD COLUMN courier_id TEXT;
ALTER TABLE dead_letters ADD COLUMN replayed_at TEXT;
CREATE INDEX dead_letters_courier ON dead_letters (courier_id, at) WHERE courier_id IS NOT NULL;
