-- Whose an order is, as terms of a search: the last six characters of each id as three ideographs, which are one trigram. A whole
-- id is a phrase of twenty-two, and following twenty-two lists of all of a tenant's orders took fifty times as long as the search.
ALTER TABLE orders ADD COLUMN tenant_terms TEXT NOT NULL GENERATED ALWAYS AS (
  char(
    19968 + 64 * instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(courier_id, 19, 1))
      + instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(courier_id, 20, 1)),
    19968 + 64 * instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(courier_id, 21, 1))
      + instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(courier_id, 22, 1)),
    19968 + 64 * instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(courier_id, 23, 1))
      + instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(courier_id, 24, 1))
  ) || ' ' || char(
    19968 + 64 * instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(client_id, 19, 1))
      + instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(client_id, 20, 1)),
    19968 + 64 * instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(client_id, 21, 1))
      + instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(client_id, 22, 1)),
    19968 + 64 * instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(client_id, 23, 1))
      + instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(client_id, 24, 1))
  ) || ' ' || char(
    19968 + 64 * instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(connection_id, 19, 1))
      + instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(connection_id, 20, 1)),
    19968 + 64 * instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(connection_id, 21, 1))
      + instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(connection_id, 22, 1)),
    19968 + 64 * instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(connection_id, 23, 1))
      + instr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', substr(connection_id, 24, 1))
  )
) VIRTUAL;

DROP TRIGGER orders_fts_insert;
DROP TRIGGER orders_fts_update;
DROP TRIGGER orders_fts_delete;
DROP TABLE orders_fts;
DROP TABLE orders_words;
CREATE VIRTUAL TABLE orders_fts USING fts5 (
  tenant, search, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1'
);
CREATE VIRTUAL TABLE orders_words USING fts5 (
  tenant, search, content = '', contentless_delete = 1, detail = column, prefix = '1 2', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO orders_fts (rowid, tenant, search) SELECT rowid, tenant_terms, search FROM orders;
INSERT INTO orders_words (rowid, tenant, search) SELECT rowid, tenant_terms, search FROM orders;
CREATE TRIGGER orders_fts_insert AFTER INSERT ON orders BEGIN
  INSERT INTO orders_fts (rowid, tenant, search) VALUES (new.rowid, new.tenant_terms, new.search);
  INSERT INTO orders_words (rowid, tenant, search) VALUES (new.rowid, new.tenant_terms, new.search);
END;
CREATE TRIGGER orders_fts_update AFTER UPDATE OF search ON orders WHEN old.search <> new.search BEGIN
  DELETE FROM orders_fts WHERE rowid = old.rowid;
  DELETE FROM orders_words WHERE rowid = old.rowid;
  INSERT INTO orders_fts (rowid, tenant, search) VALUES (new.rowid, new.tenant_terms, new.search);
  INSERT INTO orders_words (rowid, tenant, search) VALUES (new.rowid, new.tenant_terms, new.search);
END;
CREATE TRIGGER orders_fts_delete AFTER DELETE ON orders BEGIN
  DELETE FROM orders_fts WHERE rowid = old.rowid;
  DELETE FROM orders_words WHERE rowid = old.rowid;
END;

-- What one client of a large courier has with one status, however few of it there is.
CREATE INDEX orders_connection_status_updated ON orders (connection_id, status, updated_at, id);
CREATE INDEX orders_connection_status_created ON orders (connection_id, status, created_at, id);
CREATE INDEX orders_connection_status_due ON orders (connection_id, status, due, id);
