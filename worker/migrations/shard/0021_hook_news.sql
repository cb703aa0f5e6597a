-- News that only webhooks hear (how far a text has come, who opened a page) waits in the same outbox as news for rooms.
CREATE TABLE outbox_with_hooks (
  id TEXT PRIMARY KEY,
  room TEXT NOT NULL CHECK (room IN ('org', 'order', 'driver', 'hook')),
  name TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  created_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  done_at TEXT
) STRICT;
INSERT INTO outbox_with_hooks SELECT id, room, name, payload, created_at, attempts, done_at FROM outbox ORDER BY rowid;
DROP TABLE outbox;
ALTER TABLE outbox_with_hooks RENAME TO outbox;
CREATE INDEX outbox_open ON outbox (created_at) WHERE done_at IS NULL;
