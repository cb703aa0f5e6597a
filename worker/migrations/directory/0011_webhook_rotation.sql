-- For a day after a new secret, messages are signed with the one before too.
ALTER TABLE webhook_endpoints ADD COLUMN rotated_at TEXT;
ALTER TABLE webhook_endpoints ADD COLUMN previous_key_id TEXT;
-- A removed endpoint stays for a week, so that a repeated removal is answered like the first.
ALTER TABLE webhook_endpoints ADD COLUMN removed_at TEXT;
-- The first failure after the last success.
ALTER TABLE webhook_endpoints ADD COLUMN failing_since TEXT;

DROP INDEX webhook_deliveries_log;
CREATE INDEX webhook_deliveries_log ON webhook_deliveries (endpoint_id, created_at, id);
CREATE INDEX webhook_endpoints_removed ON webhook_endpoints (removed_at) WHERE removed_at IS NOT NULL;
