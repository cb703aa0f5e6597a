-- What an organization chose for its recipients' pages: a courier for all its clients, a client for its own orders.
CREATE TABLE tracking_settings (
  organization_id TEXT NOT NULL PRIMARY KEY REFERENCES organization (id) ON DELETE CASCADE,
  choices TEXT NOT NULL CHECK (json_valid(choices)),
  version INTEGER NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
