-- Places that clients keep; each client's stand in its home bucket. `search` is what they are found by, folded.
CREATE TABLE saved_stops (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  title TEXT NOT NULL,
  address TEXT NOT NULL CHECK (json_valid(address)),
  contact TEXT NOT NULL CHECK (json_valid(contact)),
  notes TEXT NOT NULL,
  search TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX saved_stops_client ON saved_stops (client_id, updated_at, id);
