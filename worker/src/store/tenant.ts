import type { Caller } from '../domain/caller.ts'

/** Whose orders a query may see: every statement on orders names this column. */
export interface Tenant {
  readonly column: 'client_id' | 'courier_id'
  readonly id: string
  readonly courierIds: readonly string[]
}

/** The tenant that a caller speaks for. */
export function tenantOf({ organization, connections }: Caller): Tenant {
  if (organization.kind === 'courier') {
    return { column: 'courier_id', id: organization.id, courierIds: [organization.id] }
  }
  return { column: 'client_id', id: organization.id, courierIds: connections.map(({ courierId }) => courierId) }
}
