-- Words of messages, so that a search reads what it finds and not the whole conversation. A message's row in the index is its
-- conversation's number times ten million plus its own: one conversation is one stretch of rows, and no term must name it.
ALTER TABLE threads ADD COLUMN number INTEGER;
UPDATE threads SET number = n.number
  FROM (SELECT id, row_number() OVER (ORDER BY created_at, id) AS number FROM threads) n WHERE n.id = threads.id;
CREATE UNIQUE INDEX threads_number ON threads (number);
CREATE TRIGGER threads_number_insert AFTER INSERT ON threads BEGIN
  UPDATE threads SET number = (SELECT coalesce(max(number), 0) + 1 FROM threads) WHERE id = new.id;
END;

CREATE VIRTUAL TABLE messages_fts USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1'
);
INSERT INTO messages_fts (rowid, words)
  SELECT t.number * 10000000 + m.seq,
    m.text || ' ' || m.author_name || ' ' || coalesce((SELECT group_concat(value ->> 'name', ' ') FROM json_each(m.files)), '')
  FROM messages m JOIN threads t ON t.id = m.thread_id WHERE m.state <> 'deleted';
CREATE TRIGGER messages_fts_insert AFTER INSERT ON messages BEGIN
  INSERT INTO messages_fts (rowid, words)
    SELECT number * 10000000 + new.seq,
      new.text || ' ' || new.author_name || ' ' || coalesce((SELECT group_concat(value ->> 'name', ' ') FROM json_each(new.files)), '')
    FROM threads WHERE id = new.thread_id;
END;
CREATE TRIGGER messages_fts_update AFTER UPDATE OF text, files, state ON messages BEGIN
  DELETE FROM messages_fts WHERE rowid = (SELECT number * 10000000 + old.seq FROM threads WHERE id = old.thread_id);
  INSERT INTO messages_fts (rowid, words)
    SELECT number * 10000000 + new.seq,
      new.text || ' ' || new.author_name || ' ' || coalesce((SELECT group_concat(value ->> 'name', ' ') FROM json_each(new.files)), '')
    FROM threads WHERE id = new.thread_id AND new.state <> 'deleted';
END;
