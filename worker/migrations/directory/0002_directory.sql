-- Times are ISO 8601 in UTC with milliseconds, so that they sort as text.

CREATE UNIQUE INDEX member_organization_user ON member (organizationId, userId);
CREATE INDEX invitation_email_status ON invitation (email, status);
CREATE INDEX session_expiry ON session (expiresAt);

-- Whoever invites without being a person: an installation's first steps and API keys. Nobody can sign in as it.
INSERT INTO user (id, name, email, emailVerified, createdAt, updatedAt)
VALUES ('000000000000000000000000', 'Waybill', 'nobody@waybill.invalid', 0, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z');

CREATE TABLE organization_settings (
  organization_id TEXT NOT NULL PRIMARY KEY REFERENCES organization (id) ON DELETE CASCADE,
  email TEXT NOT NULL,
  country TEXT NOT NULL CHECK (length(country) = 2),
  time_zone TEXT NOT NULL,
  units TEXT NOT NULL CHECK (units IN ('metric', 'imperial')),
  language TEXT NOT NULL,
  accent TEXT,
  logo_file TEXT,
  -- The host of a courier's own portal, e.g. portal.faro.example.
  host TEXT UNIQUE,
  support_phone TEXT,
  -- Where what belongs to the organization alone is kept: address book, saved views.
  home_bucket TEXT NOT NULL CHECK (length(home_bucket) = 2),
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended'))
) STRICT;

CREATE TABLE connections (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 24),
  courier_id TEXT NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
  client_id TEXT NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
  status TEXT NOT NULL CHECK (status IN ('pending', 'active', 'suspended', 'removed')),
  -- The invitation whose acceptance makes the connection active.
  invitation_id TEXT REFERENCES invitation (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL,
  UNIQUE (courier_id, client_id)
) STRICT;
CREATE INDEX connections_client ON connections (client_id);
CREATE INDEX connections_invitation ON connections (invitation_id);

-- Ids and tracking tokens begin with a bucket, and a bucket lives on one shard.
CREATE TABLE buckets (bucket TEXT NOT NULL PRIMARY KEY CHECK (length(bucket) = 2), shard TEXT NOT NULL) STRICT;
CREATE INDEX buckets_shard ON buckets (shard);
CREATE TABLE courier_buckets (
  courier_id TEXT NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
  bucket TEXT NOT NULL REFERENCES buckets (bucket),
  PRIMARY KEY (courier_id, bucket)
) STRICT;
CREATE INDEX courier_buckets_bucket ON courier_buckets (bucket);

CREATE TABLE drivers (
  id TEXT NOT NULL PRIMARY KEY,
  courier_id TEXT NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  vehicle TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended')),
  on_duty INTEGER NOT NULL DEFAULT 0 CHECK (on_duty IN (0, 1)),
  last_seen_at TEXT,
  created_at TEXT NOT NULL,
  UNIQUE (courier_id, phone)
) STRICT;

CREATE TABLE api_keys (
  id TEXT NOT NULL PRIMARY KEY,
  organization_id TEXT NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('secret', 'publishable', 'driver')),
  name TEXT NOT NULL,
  hint TEXT NOT NULL,
  -- SHA-256 of the key, which itself is kept nowhere.
  hash TEXT NOT NULL UNIQUE,
  scopes TEXT NOT NULL CHECK (json_valid(scopes)),
  origins TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(origins)),
  connection_id TEXT REFERENCES connections (id) ON DELETE CASCADE,
  driver_id TEXT REFERENCES drivers (id) ON DELETE CASCADE,
  created_by TEXT,
  created_at TEXT NOT NULL,
  expires_at TEXT,
  last_used_at TEXT,
  revoked_at TEXT,
  CHECK ((kind = 'publishable') = (connection_id IS NOT NULL)),
  CHECK ((kind = 'driver') = (driver_id IS NOT NULL))
) STRICT;
CREATE INDEX api_keys_organization ON api_keys (organization_id, created_at) WHERE revoked_at IS NULL;
CREATE INDEX api_keys_driver ON api_keys (driver_id) WHERE driver_id IS NOT NULL;

-- Mailed or texted links: single use, hashed, spent by one UPDATE. `spent_by` names the spender, so that what
-- follows in the same batch happens for the one that won.
CREATE TABLE links (
  hash TEXT NOT NULL PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('sign-in', 'invitation', 'driver')),
  -- A person, an invitation or a driver.
  subject_id TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  spent_at TEXT,
  spent_by TEXT
) STRICT;
CREATE INDEX links_subject ON links (subject_id, purpose);
CREATE INDEX links_expiry ON links (expires_at);

CREATE TABLE idempotency (
  tenant TEXT NOT NULL,
  key TEXT NOT NULL,
  hash TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  created_at TEXT NOT NULL,
  PRIMARY KEY (tenant, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_age ON idempotency (created_at);

-- Exact counters where an approximate limit is not enough: guest orders, mails to one address.
CREATE TABLE quotas (
  name TEXT NOT NULL,
  subject TEXT NOT NULL,
  -- When the counted stretch of time began.
  period TEXT NOT NULL,
  used INTEGER NOT NULL,
  PRIMARY KEY (name, subject, period)
) STRICT;
CREATE INDEX quotas_age ON quotas (period);

-- What the local text and mail providers "sent"; empty in production.
CREATE TABLE dev_outbox (
  id TEXT NOT NULL PRIMARY KEY,
  channel TEXT NOT NULL CHECK (channel IN ('sms', 'mail')),
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX dev_outbox_at ON dev_outbox (at);
