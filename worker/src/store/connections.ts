import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Connection } from '@waybill/contract'
import { insert } from './insert.ts'
import { CONNECTION_COLUMNS, CONNECTION_TABLES } from './standings.ts'

export interface NewConnection {
  readonly id: string
  readonly courierId: string
  readonly clientId: string
  readonly status: 'pending' | 'active'
  readonly invitationId: string | null
}

/** Connects a courier and a client. */
export const insertConnection = (db: D1Database, c: NewConnection, at: string): D1PreparedStatement =>
  insert(db, 'connections', {
    id: c.id,
    courier_id: c.courierId,
    client_id: c.clientId,
    status: c.status,
    invitation_id: c.invitationId,
    created_at: at,
  })

/** A courier's clients, the newest first; removed ones are not among them. */
export async function listClients(db: D1Database, courierId: string): Promise<Connection[]> {
  const { results } = await db
    .prepare(
      `SELECT ${CONNECTION_COLUMNS} FROM ${CONNECTION_TABLES} WHERE c.courier_id = ? AND c.status IN ('pending', 'active', 'suspended')
       ORDER BY c.created_at DESC, c.id LIMIT 1000`,
    )
    .bind(courierId)
    .all<Connection>()
  return results
}

/** A pending connection with the invitation that would make it active. */
export type PendingConnection = Connection & { readonly invitationId: string }

/** The connection that a courier began with this address and that nobody has accepted yet. */
export async function findPendingConnection(
  db: D1Database,
  courierId: string,
  email: string,
): Promise<PendingConnection | null> {
  return db
    .prepare(
      `SELECT ${CONNECTION_COLUMNS}, i.id AS invitationId FROM ${CONNECTION_TABLES} JOIN invitation i ON i.id = c.invitation_id
       WHERE c.courier_id = ? AND c.status = 'pending' AND i.email = ? AND i.status = 'pending' LIMIT 1`,
    )
    .bind(courierId, email)
    .first<PendingConnection>()
}

/** A connection with the invitation that began it, where there was one. */
export type InvitedConnection = Connection & {
  readonly invitationId: string | null
  readonly email: string | null
}

/** One of a courier's connections; removed ones are none. */
export async function findConnection(db: D1Database, courierId: string, id: string): Promise<InvitedConnection | null> {
  return db
    .prepare(
      `SELECT ${CONNECTION_COLUMNS}, i.id AS invitationId, i.email FROM ${CONNECTION_TABLES}
       LEFT JOIN invitation i ON i.id = c.invitation_id WHERE c.id = ? AND c.courier_id = ? AND c.status <> 'removed'`,
    )
    .bind(id, courierId)
    .first<InvitedConnection>()
}

/** Suspends, resumes or removes a courier's connection, beside what else that makes necessary; null when it has none with this id. */
export async function setConnectionStatus(
  db: D1Database,
  courierId: string,
  id: string,
  status: 'active' | 'suspended' | 'removed',
  beside: readonly D1PreparedStatement[] = [],
): Promise<{ clientId: string } | null> {
  const update = `UPDATE connections SET status = ? WHERE id = ? AND courier_id = ? AND status NOT IN ('pending', 'removed')
    RETURNING client_id AS clientId`
  const [changed] = await db.batch<{ clientId: string }>([db.prepare(update).bind(status, id, courierId), ...beside])
  return changed?.results[0] ?? null
}

/** Withdraws an invitation that nobody accepted: the organization that it was for has nobody and goes with it. */
export async function withdrawConnection(db: D1Database, courierId: string, id: string): Promise<boolean> {
  const row = await db
    .prepare(
      `DELETE FROM organization WHERE NOT EXISTS (SELECT 1 FROM member m WHERE m.organizationId = organization.id)
         AND id = (SELECT client_id FROM connections WHERE id = ? AND courier_id = ? AND status = 'pending') RETURNING id`,
    )
    .bind(id, courierId)
    .first()
  return row !== null
}
