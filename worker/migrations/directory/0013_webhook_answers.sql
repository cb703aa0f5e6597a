-- The beginning of what an endpoint answered, for its owner's log.
ALTER TABLE webhook_attempts ADD COLUMN response TEXT NOT NULL DEFAULT '';
-- The log is kept for a while only.
CREATE INDEX webhook_deliveries_age ON webhook_deliveries (created_at);
