-- Who was texted last from which courier: an answer to a text finds its order by the number that it comes from.
CREATE INDEX notifications_recipient ON notifications (recipient, created_at);

-- A text that came in is handled once, however often its provider reports it.
CREATE TABLE inbound_texts (
  id TEXT PRIMARY KEY,
  courier_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('opt_out', 'opt_in', 'help', 'reply')),
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
