-- In which order a desk wants a driver's stops served; what the driver has started, and what it does not name, needs no wish.
CREATE TABLE stop_orders (
  courier_id TEXT NOT NULL,
  driver_id TEXT NOT NULL,
  leg_ids TEXT NOT NULL CHECK (json_valid(leg_ids)),
  updated_at TEXT NOT NULL,
  PRIMARY KEY (courier_id, driver_id)
) STRICT, WITHOUT ROWID;
