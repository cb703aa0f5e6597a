import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Connection, OrganizationView } from '@waybill/contract'

/** What an organization is and with whom it may work: all that a credential of it needs to know. */
export interface Standing {
  readonly organization: OrganizationView
  readonly active: boolean
  /** Active and suspended ones. */
  readonly connections: readonly Connection[]
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
/** The organization that a person chose among their own, else the one they joined first. */
export const bySession = (token: string, chosen: string | null): OrganizationId => ({
  sql: `(SELECT m.organizationId FROM session s JOIN member m ON m.userId = s.userId
         WHERE s.token = ?${chosen ? ' AND m.organizationId = ?' : ''} ORDER BY m.createdAt, m.id LIMIT 1)`,
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
    .prepare(`${CONNECTION} WHERE c.client_id = ${id.sql} AND c.status IN ('active', 'suspended')
      UNION ALL ${CONNECTION} WHERE c.courier_id = ${id.sql} AND c.status IN ('active', 'suspended')`)
    .bind(...id.values, ...id.values),
]

/** What `Connection` is made of. */
export const CONNECTION_COLUMNS = `c.id, c.courier_id AS courierId, courier.name AS courierName, c.client_id AS clientId,
  client.name AS clientName, c.status`
export const CONNECTION_TABLES = `connections c JOIN organization courier ON courier.id = c.courier_id
  JOIN organization client ON client.id = c.client_id`
const CONNECTION = `SELECT ${CONNECTION_COLUMNS} FROM ${CONNECTION_TABLES}`

type OrganizationRow = Omit<OrganizationView, 'timeZone'> & { time_zone: string; status: string }

/** Reads the results of `selectStanding`; null for an unknown organization. */
export function toStanding(organizations: readonly unknown[], connections: readonly unknown[]): Standing | null {
  const [row] = asOrganizationRows(organizations)
  if (!row) return null
  const { time_zone: timeZone, status, ...view } = row
  return { organization: { ...view, timeZone }, active: status === 'active', connections: asConnections(connections) }
}

// The statements above name these columns, and the tables' checks guarantee their values.
const asOrganizationRows = (rows: readonly unknown[]) => rows as readonly OrganizationRow[]
const asConnections = (rows: readonly unknown[]) => rows as readonly Connection[]
