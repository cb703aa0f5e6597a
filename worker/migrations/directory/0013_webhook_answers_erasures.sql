-- The beginning of what an endpoint answered, for its owner's log.
ALTER TABLE webhook_attempts ADD COLUMN response TEXT NOT NULL DEFAULT '';
-- The log is kept for a while only.
CREATE INDEX webhook_deliveries_age ON webhook_deliveries (created_at);

-- That a recipient's data was erased: when, how much, and no more of who than the end of the number.
CREATE TABLE erasures (
  id TEXT NOT NULL PRIMARY KEY,
  subject TEXT NOT NULL,
  report TEXT NOT NULL CHECK (json_valid(report)),
  at TEXT NOT NULL
) STRICT;
