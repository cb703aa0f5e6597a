-- Conversations between one client and its courier. The id is the connection's (about everything) or the order's.
CREATE TABLE threads (
  id TEXT PRIMARY KEY,
  connection_id TEXT NOT NULL,
  courier_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  order_id TEXT,
  short_id TEXT,
  courier_name TEXT NOT NULL,
  client_name TEXT NOT NULL,
  last_seq INTEGER NOT NULL DEFAULT 0,
  last_text TEXT NOT NULL DEFAULT '',
  last_at TEXT,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX threads_courier ON threads (courier_id, last_at);
CREATE INDEX threads_client ON threads (client_id, last_at);

-- `sender_key` is the sender's own id of a message: sent twice, it is one message.
CREATE TABLE messages (
  thread_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  party TEXT NOT NULL CHECK (party IN ('client', 'courier', 'recipient')),
  author_id TEXT NOT NULL,
  author_name TEXT NOT NULL,
  sender_key TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (thread_id, seq),
  UNIQUE (thread_id, author_id, sender_key)
) STRICT, WITHOUT ROWID;

-- How far each member has read; the side's mark is the farthest of its members.
CREATE TABLE thread_reads (
  thread_id TEXT NOT NULL,
  party TEXT NOT NULL CHECK (party IN ('client', 'courier')),
  member_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (thread_id, party, member_id)
) STRICT, WITHOUT ROWID;
