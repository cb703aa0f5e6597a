-- Orders of the couriers on this shard. `record` is the order as a whole; the other columns are what lists filter, sort and search by.
CREATE TABLE orders (
  id TEXT PRIMARY KEY,
  short_id TEXT NOT NULL,
  courier_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  connection_id TEXT NOT NULL,
  status TEXT NOT NULL,
  version INTEGER NOT NULL,
  delayed_minutes INTEGER,
  driver_id TEXT,
  driver_name TEXT,
  courier_name TEXT NOT NULL,
  client_name TEXT NOT NULL,
  recipient_name TEXT NOT NULL,
  pickup_address TEXT NOT NULL,
  dropoff_address TEXT NOT NULL,
  dropoff_count INTEGER NOT NULL,
  window_before TEXT,
  search TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  record TEXT NOT NULL CHECK (json_valid(record))
) STRICT;
CREATE UNIQUE INDEX orders_short_id ON orders (courier_id, short_id);
CREATE INDEX orders_client_short_id ON orders (client_id, short_id);
CREATE INDEX orders_client_updated ON orders (client_id, updated_at, id);
CREATE INDEX orders_client_created ON orders (client_id, created_at, id);
CREATE INDEX orders_client_status ON orders (client_id, status, updated_at, id);
CREATE INDEX orders_courier_updated ON orders (courier_id, updated_at, id);
CREATE INDEX orders_courier_created ON orders (courier_id, created_at, id);
CREATE INDEX orders_courier_status ON orders (courier_id, status, updated_at, id);
CREATE INDEX orders_driver ON orders (driver_id, status) WHERE driver_id IS NOT NULL;

-- The tenant is a term of every MATCH, so a search never walks another tenant's orders.
CREATE VIRTUAL TABLE orders_fts USING fts5 (tenant, search, tokenize = 'trigram remove_diacritics 1');
CREATE TRIGGER orders_fts_insert AFTER INSERT ON orders BEGIN
  INSERT INTO orders_fts (rowid, tenant, search) VALUES (new.rowid, new.courier_id || ' ' || new.client_id, new.search);
END;
CREATE TRIGGER orders_fts_update AFTER UPDATE OF search ON orders WHEN old.search <> new.search BEGIN
  UPDATE orders_fts SET search = new.search WHERE rowid = new.rowid;
END;
CREATE TRIGGER orders_fts_delete AFTER DELETE ON orders BEGIN
  DELETE FROM orders_fts WHERE rowid = old.rowid;
END;

-- Timeline, audit trail and optimistic lock in one: of several writers with the same seq one wins.
CREATE TABLE order_events (
  order_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  courier_id TEXT NOT NULL,
  type TEXT NOT NULL,
  at TEXT NOT NULL,
  reported_at TEXT,
  party TEXT NOT NULL,
  actor_id TEXT,
  actor_name TEXT NOT NULL,
  leg_id TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (order_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE legs (
  id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL,
  courier_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tracking_links (
  hash TEXT PRIMARY KEY,
  leg_id TEXT NOT NULL,
  order_id TEXT NOT NULL,
  courier_id TEXT NOT NULL,
  generation INTEGER NOT NULL,
  key_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT,
  revoked_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX tracking_links_leg ON tracking_links (leg_id, generation);

-- Texts are their own outbox: the row is written with the change, the unique key makes it happen once.
CREATE TABLE notifications (
  id TEXT PRIMARY KEY,
  dedupe_key TEXT NOT NULL UNIQUE,
  courier_id TEXT NOT NULL,
  client_id TEXT,
  order_id TEXT,
  leg_id TEXT,
  trigger TEXT NOT NULL,
  cycle INTEGER NOT NULL DEFAULT 1,
  recipient TEXT NOT NULL,
  recipient_name TEXT NOT NULL,
  language TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'pending',
  reason TEXT,
  not_before TEXT NOT NULL,
  lease_until TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  provider TEXT,
  provider_id TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX notifications_order ON notifications (order_id, created_at) WHERE order_id IS NOT NULL;
CREATE INDEX notifications_due ON notifications (not_before) WHERE state = 'pending';
CREATE INDEX notifications_leased ON notifications (lease_until) WHERE state = 'sending';

CREATE TABLE opt_outs (
  courier_id TEXT NOT NULL,
  recipient TEXT NOT NULL,
  word TEXT NOT NULL,
  at TEXT NOT NULL,
  ended_at TEXT,
  PRIMARY KEY (courier_id, recipient)
) STRICT, WITHOUT ROWID;

-- What rooms must hear: delivered after the commit, swept until a room has taken it.
CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  room TEXT NOT NULL CHECK (room IN ('org', 'order', 'driver')),
  name TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  created_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  done_at TEXT
) STRICT;
CREATE INDEX outbox_open ON outbox (created_at) WHERE done_at IS NULL;

CREATE TABLE files (
  id TEXT PRIMARY KEY,
  courier_id TEXT NOT NULL,
  driver_id TEXT,
  content_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  used_at TEXT
) STRICT;
CREATE INDEX files_unused ON files (created_at) WHERE used_at IS NULL;

CREATE TABLE idempotency (
  tenant TEXT NOT NULL,
  key TEXT NOT NULL,
  hash TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  created_at TEXT NOT NULL,
  PRIMARY KEY (tenant, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_age ON idempotency (created_at);
