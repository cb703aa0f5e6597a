-- What a room must hear about who may listen: written with the change, gone once the room has heard it.
CREATE TABLE room_calls (
  id TEXT PRIMARY KEY,
  room TEXT NOT NULL,
  -- Whose standing the room is to learn; NULL: its screens must show again that they may listen.
  connection_id TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX room_calls_age ON room_calls (created_at);
