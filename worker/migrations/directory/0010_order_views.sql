-- Filters, sort and columns of a list under a name, for everybody in an organization.
CREATE TABLE order_views (
  id TEXT NOT NULL PRIMARY KEY,
  organization_id TEXT NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  columns TEXT NOT NULL,
  created_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX order_views_organization ON order_views (organization_id, created_at, id) WHERE removed_at IS NULL;
