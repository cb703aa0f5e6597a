import type { Caller } from '../domain/caller.ts'

/** Whose rows a query may see: every statement on orders and conversations begins with `ownRows`. */
export interface Tenant {
  readonly column: 'client_id' | 'courier_id'
  readonly id: string
  /** The one connection within; null: all of them. */
  readonly connectionId: string | null
  readonly courierIds: readonly string[]
  /** Connections whose rows are kept back: their couriers have suspended or removed the client. */
  readonly withheld: readonly string[]
}

/** The tenant that a caller speaks for. */
export function tenantOf({ organization, connections, withheld, boundTo: connectionId }: Caller): Tenant {
  const { id } = organization
  if (organization.kind === 'courier') return { column: 'courier_id', id, connectionId, courierIds: [id], withheld: [] }
  const courierIds = connections.map(({ courierId }) => courierId)
  return { column: 'client_id', id, connectionId, courierIds, withheld }
}

/** The condition that leaves a tenant its own rows. */
export function ownRows({ column, id, connectionId, withheld }: Tenant): { sql: string; values: string[] } {
  if (connectionId !== null) return { sql: `${column} = ? AND connection_id = ?`, values: [id, connectionId] }
  if (withheld.length === 0) return { sql: `${column} = ?`, values: [id] }
  return { sql: `${column} = ? AND instr(?, connection_id) = 0`, values: [id, withheld.join(' ')] }
}
