import type { Caller } from '../domain/caller.ts'

/** Whose rows a query may see: every statement on orders and conversations begins with `ownRows`. */
export interface Tenant {
  readonly column: 'client_id' | 'courier_id'
  readonly id: string
  /** The one connection within; null: all of them. */
  readonly connectionId: string | null
  readonly courierIds: readonly string[]
}

/** The tenant that a caller speaks for. */
export function tenantOf({ organization, connections, boundTo: connectionId }: Caller): Tenant {
  const { id } = organization
  if (organization.kind === 'courier') return { column: 'courier_id', id, connectionId, courierIds: [id] }
  return { column: 'client_id', id, connectionId, courierIds: connections.map(({ courierId }) => courierId) }
}

/** The condition that leaves a tenant its own rows. */
export function ownRows({ column, id, connectionId }: Tenant): { sql: string; values: string[] } {
  if (connectionId === null) return { sql: `${column} = ?`, values: [id] }
  return { sql: `${column} = ? AND connection_id = ?`, values: [id, connectionId] }
}
