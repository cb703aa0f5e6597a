-- Closed orders that were moved to R2: each is one line of an object there, found by the same ids as before.
CREATE TABLE archived_orders (
  id TEXT PRIMARY KEY,
  short_id TEXT NOT NULL,
  courier_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  connection_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  object TEXT NOT NULL,
  start INTEGER NOT NULL,
  bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX archived_orders_courier ON archived_orders (courier_id, short_id);
CREATE INDEX archived_orders_client ON archived_orders (client_id, short_id);

-- What is due is found without walking what is not.
CREATE INDEX orders_closed ON orders (updated_at) WHERE status IN ('completed', 'failed', 'cancelled');
