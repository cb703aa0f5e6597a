-- What somebody chose for the pages of one order; it goes before what its client and its courier chose.
CREATE TABLE tracking_choices (
  order_id TEXT PRIMARY KEY,
  courier_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  choices TEXT NOT NULL CHECK (json_valid(choices)),
  version INTEGER NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who opened a stop's page and when. `visitor` is a keyed hash that changes each day and with each stop; no address is kept.
CREATE TABLE tracking_visits (
  leg_id TEXT NOT NULL,
  -- The half hour that it began in: what one device does within it is one visit.
  slot INTEGER NOT NULL,
  visitor TEXT NOT NULL,
  generation INTEGER NOT NULL,
  courier_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  device TEXT NOT NULL CHECK (device IN ('phone', 'tablet', 'computer', 'preview', 'unknown')),
  country TEXT,
  at TEXT NOT NULL,
  until TEXT NOT NULL,
  times INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (leg_id, slot, visitor, generation)
) STRICT, WITHOUT ROWID;
CREATE INDEX tracking_visits_slot ON tracking_visits (slot);

-- What a recipient said about a delivery: once per stop.
CREATE TABLE ratings (
  leg_id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL,
  courier_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
  comment TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ratings_order ON ratings (order_id);
