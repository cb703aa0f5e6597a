-- What a client wants texted; a client without a row wants what we begin with.
CREATE TABLE notification_settings (
  organization_id TEXT NOT NULL PRIMARY KEY REFERENCES organization (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  language TEXT,
  quiet_hours TEXT CHECK (json_valid(quiet_hours)),
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  updated_at TEXT NOT NULL
) STRICT;

-- How a courier sends texts. `sealed` holds its credentials, encrypted under the key `key_id` and bound to the row.
CREATE TABLE sms_senders (
  courier_id TEXT NOT NULL PRIMARY KEY REFERENCES organization (id) ON DELETE CASCADE,
  provider TEXT NOT NULL,
  -- The number, name or service that texts come from.
  sender TEXT NOT NULL,
  account TEXT NOT NULL,
  sealed TEXT NOT NULL,
  key_id TEXT NOT NULL,
  -- What one part of a text costs, in millionths of the currency; for estimates.
  part_price INTEGER,
  currency TEXT CHECK (length(currency) = 3),
  updated_at TEXT NOT NULL,
  CHECK ((part_price IS NULL) = (currency IS NULL))
) STRICT;
