-- What people say of themselves beside the name and the address that they sign in with.
CREATE TABLE person_settings (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES user (id) ON DELETE CASCADE,
  phone TEXT,
  language TEXT
) STRICT;

-- The address that a person or an organization wants, until the mail to it is confirmed. The newest wish replaces the one before.
CREATE TABLE email_changes (
  subject TEXT NOT NULL CHECK (subject IN ('person', 'organization')),
  subject_id TEXT NOT NULL,
  email TEXT NOT NULL,
  -- SHA-256 of the token in the mail.
  hash TEXT NOT NULL UNIQUE,
  expires_at TEXT NOT NULL,
  PRIMARY KEY (subject, subject_id)
) STRICT;
CREATE INDEX email_changes_expiry ON email_changes (expires_at);
