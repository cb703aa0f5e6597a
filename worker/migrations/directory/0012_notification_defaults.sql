-- What a courier wants texted for a client, as long as that client has no row in notification_settings.
CREATE TABLE notification_defaults (
  connection_id TEXT NOT NULL PRIMARY KEY REFERENCES connections (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  language TEXT,
  quiet_hours TEXT CHECK (json_valid(quiet_hours)),
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  updated_at TEXT NOT NULL
) STRICT;
