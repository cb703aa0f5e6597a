-- What lists can be filtered and sorted by beside status and dates: window, recipient, what a driver must bring back.
ALTER TABLE orders ADD COLUMN window_after TEXT;
ALTER TABLE orders ADD COLUMN needs INTEGER NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN recipient_key TEXT NOT NULL DEFAULT '';
-- Orders without an end of their window come after all others, and a cursor is never null.
ALTER TABLE orders ADD COLUMN due TEXT NOT NULL GENERATED ALWAYS AS (ifnull(window_before, '9999')) VIRTUAL;

UPDATE orders SET
  recipient_key = lower(recipient_name),
  window_after = record ->> '$.legs[1].window.after',
  needs = (
    SELECT max(ifnull(value ->> '$.requirements.signature', 0)) + 2 * max(ifnull(value ->> '$.requirements.photo', 0))
      + 4 * max(ifnull(value ->> '$.requirements.notes', 0)) + 8 * max(value ->> '$.requirements.minimumAge' IS NOT NULL)
    FROM json_each(record, '$.legs')
  );

CREATE INDEX orders_client_due ON orders (client_id, due, id);
CREATE INDEX orders_courier_due ON orders (courier_id, due, id);
CREATE INDEX orders_client_status_due ON orders (client_id, status, due, id);
CREATE INDEX orders_courier_status_due ON orders (courier_id, status, due, id);
CREATE INDEX orders_connection_due ON orders (connection_id, due, id);
CREATE INDEX orders_client_recipient ON orders (client_id, recipient_key, id);
CREATE INDEX orders_courier_recipient ON orders (courier_id, recipient_key, id);
CREATE INDEX orders_client_status_recipient ON orders (client_id, status, recipient_key, id);
CREATE INDEX orders_courier_status_recipient ON orders (courier_id, status, recipient_key, id);
CREATE INDEX orders_connection_recipient ON orders (connection_id, recipient_key, id);
CREATE INDEX orders_driver_updated ON orders (driver_id, updated_at, id) WHERE driver_id IS NOT NULL;
CREATE INDEX orders_driver_created ON orders (driver_id, created_at, id) WHERE driver_id IS NOT NULL;

-- One for each need, so that a list of a rare one does not walk all orders; an order stands only in those of its own.
CREATE INDEX orders_client_signature_updated ON orders (client_id, updated_at, id) WHERE needs & 1;
CREATE INDEX orders_client_signature_created ON orders (client_id, created_at, id) WHERE needs & 1;
CREATE INDEX orders_courier_signature_updated ON orders (courier_id, updated_at, id) WHERE needs & 1;
CREATE INDEX orders_courier_signature_created ON orders (courier_id, created_at, id) WHERE needs & 1;
CREATE INDEX orders_client_photo_updated ON orders (client_id, updated_at, id) WHERE needs & 2;
CREATE INDEX orders_client_photo_created ON orders (client_id, created_at, id) WHERE needs & 2;
CREATE INDEX orders_courier_photo_updated ON orders (courier_id, updated_at, id) WHERE needs & 2;
CREATE INDEX orders_courier_photo_created ON orders (courier_id, created_at, id) WHERE needs & 2;
CREATE INDEX orders_client_notes_updated ON orders (client_id, updated_at, id) WHERE needs & 4;
CREATE INDEX orders_client_notes_created ON orders (client_id, created_at, id) WHERE needs & 4;
CREATE INDEX orders_courier_notes_updated ON orders (courier_id, updated_at, id) WHERE needs & 4;
CREATE INDEX orders_courier_notes_created ON orders (courier_id, created_at, id) WHERE needs & 4;
CREATE INDEX orders_client_age_updated ON orders (client_id, updated_at, id) WHERE needs & 8;
CREATE INDEX orders_client_age_created ON orders (client_id, created_at, id) WHERE needs & 8;
CREATE INDEX orders_courier_age_updated ON orders (courier_id, updated_at, id) WHERE needs & 8;
CREATE INDEX orders_courier_age_created ON orders (courier_id, created_at, id) WHERE needs & 8;

-- The tenant and the connection are terms of every MATCH: what belongs to others is left out before anything is counted.
-- Three characters and more are looked for anywhere in a text, one or two where a word begins. Neither index keeps the text.
DROP TRIGGER orders_fts_insert;
DROP TRIGGER orders_fts_update;
DROP TRIGGER orders_fts_delete;
DROP TABLE orders_fts;
CREATE VIRTUAL TABLE orders_fts USING fts5 (
  tenant, search, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1'
);
CREATE VIRTUAL TABLE orders_words USING fts5 (
  tenant, search, content = '', contentless_delete = 1, detail = column, prefix = '1 2', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO orders_fts (rowid, tenant, search)
  SELECT rowid, courier_id || ' ' || client_id || ' ' || connection_id, search FROM orders;
INSERT INTO orders_words (rowid, tenant, search)
  SELECT rowid, courier_id || ' ' || client_id || ' ' || connection_id, search FROM orders;
CREATE TRIGGER orders_fts_insert AFTER INSERT ON orders BEGIN
  INSERT INTO orders_fts (rowid, tenant, search)
    VALUES (new.rowid, new.courier_id || ' ' || new.client_id || ' ' || new.connection_id, new.search);
  INSERT INTO orders_words (rowid, tenant, search)
    VALUES (new.rowid, new.courier_id || ' ' || new.client_id || ' ' || new.connection_id, new.search);
END;
CREATE TRIGGER orders_fts_update AFTER UPDATE OF search ON orders WHEN old.search <> new.search BEGIN
  DELETE FROM orders_fts WHERE rowid = old.rowid;
  DELETE FROM orders_words WHERE rowid = old.rowid;
  INSERT INTO orders_fts (rowid, tenant, search)
    VALUES (new.rowid, new.courier_id || ' ' || new.client_id || ' ' || new.connection_id, new.search);
  INSERT INTO orders_words (rowid, tenant, search)
    VALUES (new.rowid, new.courier_id || ' ' || new.client_id || ' ' || new.connection_id, new.search);
END;
CREATE TRIGGER orders_fts_delete AFTER DELETE ON orders BEGIN
  DELETE FROM orders_fts WHERE rowid = old.rowid;
  DELETE FROM orders_words WHERE rowid = old.rowid;
END;
