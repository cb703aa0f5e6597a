-- A message carries files, may be edited or deleted, and each such change has a number within its thread.
ALTER TABLE messages ADD COLUMN files TEXT NOT NULL DEFAULT '[]';
ALTER TABLE messages ADD COLUMN state TEXT NOT NULL DEFAULT 'said' CHECK (state IN ('said', 'edited', 'deleted'));
ALTER TABLE messages ADD COLUMN change INTEGER NOT NULL DEFAULT 0;
CREATE INDEX messages_changed ON messages (thread_id, change) WHERE change > 0;
ALTER TABLE threads ADD COLUMN last_change INTEGER NOT NULL DEFAULT 0;

-- The newest message that any device of the member has received; reading is receiving.
ALTER TABLE thread_reads ADD COLUMN received INTEGER NOT NULL DEFAULT 0;
UPDATE thread_reads SET received = seq;

-- Uploads; one counts as said only once a message of the same side names it.
CREATE TABLE chat_files (
  id TEXT PRIMARY KEY,
  thread_id TEXT NOT NULL,
  party TEXT NOT NULL CHECK (party IN ('client', 'courier')),
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  width INTEGER,
  height INTEGER,
  created_at TEXT NOT NULL,
  used_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX chat_files_unused ON chat_files (created_at) WHERE used_at IS NULL;
