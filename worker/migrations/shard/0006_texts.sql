-- When a text may go out: quiet hours that it would fall into if it were late, and the moment when it is no news any more.
ALTER TABLE notifications ADD COLUMN hold_from TEXT;
ALTER TABLE notifications ADD COLUMN hold_until TEXT;
ALTER TABLE notifications ADD COLUMN stale_at TEXT NOT NULL DEFAULT '9999-12-31T00:00:00.000Z';
-- What it cost and what its provider said, in the provider's own code.
ALTER TABLE notifications ADD COLUMN segments INTEGER NOT NULL DEFAULT 0;
ALTER TABLE notifications ADD COLUMN provider_code TEXT;
-- A text of which nobody knows is looked for in its provider's list, a few times.
ALTER TABLE notifications ADD COLUMN checks INTEGER NOT NULL DEFAULT 0;
ALTER TABLE notifications ADD COLUMN check_at TEXT;
CREATE INDEX notifications_unsettled ON notifications (check_at) WHERE state = 'unknown' AND check_at IS NOT NULL;
-- Reports count by day.
CREATE INDEX notifications_client ON notifications (client_id, created_at) WHERE client_id IS NOT NULL;
CREATE INDEX notifications_courier ON notifications (courier_id, created_at);

-- How an opt-out came about, for lists; the ledger below says it of every change.
ALTER TABLE opt_outs ADD COLUMN source TEXT NOT NULL DEFAULT 'text' CHECK (source IN ('text', 'provider', 'person'));
ALTER TABLE opt_outs ADD COLUMN name TEXT NOT NULL DEFAULT '';
CREATE INDEX opt_outs_at ON opt_outs (courier_id, at);

-- Every STOP and START with its evidence; rows are only ever added. `id` is the incoming text's, so that it counts once.
CREATE TABLE opt_out_ledger (
  id TEXT PRIMARY KEY,
  courier_id TEXT NOT NULL,
  recipient TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('opt_out', 'opt_in')),
  source TEXT NOT NULL CHECK (source IN ('text', 'provider', 'person')),
  word TEXT NOT NULL,
  -- What was written, or why somebody noted it.
  said TEXT NOT NULL,
  -- Who noted it, where a person did.
  actor_name TEXT NOT NULL,
  -- The text that was answered.
  notification_id TEXT,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX opt_out_ledger_recipient ON opt_out_ledger (courier_id, recipient, at);
