import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Connection, OrganizationView } from '@waybill/contract'

/** What an organization is and with whom it may work: all that a credential of it needs to know. */
export interface Standing {
  readonly organization: OrganizationView
  readonly active: boolean
  /** Active and suspended ones. */
  readonly connections: readonly Connection[]
  /** Ids of a client's connections that their couriers have removed. */
  readonly removed: readonly string[]
}

/** How a query names the organization: by a parameter or by a sub-select. */
export interface OrganizationId {
  readonly sql: string
  readonly values: readonly string[]
}

export const byId = (id: string): OrganizationId => ({ sql: '?', values: [id] })
export const byKeyHash = (hash: string): OrganizationId => ({
  sql: '(SELECT organization_id FROM api_keys WHERE hash = ?)',
  values: [hash],
})
/** How a person's organizations are sorted: one that can work before one that is suspended, then the first joined. */
export const USABLE_FIRST = `(EXISTS (SELECT 1 FROM organization_settings a JOIN organization b ON b.id = a.organization_id
    WHERE b.id = m.organizationId AND a.status = 'active' AND (b.kind = 'courier' OR EXISTS (
      SELECT 1 FROM connections n WHERE n.client_id = b.id AND n.status = 'active')))) DESC, m.createdAt, m.id`

/** The organization that a person chose among their own, else the first of them. */
export const bySession = (token: string, chosen: string | null): OrganizationId => ({
  sql: `(SELECT m.organizationId FROM session s JOIN member m ON m.userId = s.userId
         WHERE s.token = ?${chosen ? ' AND m.organizationId = ?' : ''} ORDER BY ${USABLE_FIRST} LIMIT 1)`,
  values: chosen ? [token, chosen] : [token],
})

/** Two statements whose results `toStanding` reads. */
export const selectStanding = (db: D1Database, id: OrganizationId): [D1PreparedStatement, D1PreparedStatement] => [
  db
    .prepare(
      `SELECT o.id, o.kind, o.name, s.country, s.time_zone, s.units, s.language, s.status FROM organization o
       JOIN organization_settings s ON s.organization_id = o.id WHERE o.id = ${id.sql}`,
    )
    .bind(...id.values),
  db
    .prepare(`${CONNECTION} WHERE c.client_id = ${id.sql} AND c.status IN ('active', 'suspended', 'removed')
      UNION ALL ${CONNECTION} WHERE c.courier_id = ${id.sql} AND c.status IN ('active', 'suspended')`)
    .bind(...id.values, ...id.values),
]

/** What `Connection` is made of. */
export const CONNECTION_COLUMNS = `c.id, c.courier_id AS courierId, courier.name AS courierName, c.client_id AS clientId,
  client.name AS clientName, c.status`
export const CONNECTION_TABLES = `connections c JOIN organization courier ON courier.id = c.courier_id
  JOIN organization client ON client.id = c.client_id`
const CONNECTION = `SELECT ${CONNECTION_COLUMNS} FROM ${CONNECTION_TABLES}`

type ConnectionRow = Connection | (Omit<Connection, 'status'> & { status: 'removed' })
const isHeld = (row: ConnectionRow): row is Connection => row.status !== 'removed'

type OrganizationRow = Omit<OrganizationView, 'timeZone'> & { time_zone: string; status: string }

/** Reads the results of `selectStanding`; null for an unknown organization. */
export function toStanding(organizations: readonly unknown[], connections: readonly unknown[]): Standing | null {
  const [row] = asOrganizationRows(organizations)
  if (!row) return null
  const { time_zone: timeZone, status, ...view } = row
  const rows = asConnections(connections)
  return {
    organization: { ...view, timeZone },
    active: status === 'active',
    connections: rows.flatMap((connection) => (isHeld(connection) ? [connection] : [])),
    removed: rows.flatMap((connection) => (isHeld(connection) ? [] : [connection.id])),
  }
}

// The statements above name these columns, and the tables' checks guarantee their values.
const asOrganizationRows = (rows: readonly unknown[]) => rows as readonly OrganizationRow[]
const asConnections = (rows: readonly unknown[]) => rows as readonly ConnectionRow[]
