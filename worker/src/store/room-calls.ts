import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Connection } from '@waybill/contract'
import { insert } from './insert.ts'
import { newId } from './ids.ts'

/** What a room must hear about who may listen. */
export interface RoomCall {
  readonly id: string
  /** An organization's, or a connection's. */
  readonly room: string
  /** How a courier stands to a client now; null: every screen has to show again that it may listen. */
  readonly connection: { readonly id: string; readonly status: Connection['status'] | 'removed' } | null
}

/** Calls of these rooms, each with the same to say. */
export const roomCalls = (rooms: readonly string[], connection: RoomCall['connection']): readonly RoomCall[] =>
  [...new Set(rooms)].map((room) => ({ id: newId(), room, connection }))

/** Remembers calls in the batch that makes them necessary. */
export const oweRoomCalls = (db: D1Database, calls: readonly RoomCall[], at: string): D1PreparedStatement[] =>
  calls.map(({ id, room, connection }) =>
    insert(db, 'room_calls', { id, room, connection_id: connection?.id ?? null, created_at: at }),
  )

/** Forgets calls that rooms have heard. */
export async function forgetRoomCalls(db: D1Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .prepare('DELETE FROM room_calls WHERE id IN (SELECT value FROM json_each(?))')
    .bind(JSON.stringify(ids))
    .run()
}

/** Calls that rooms have not heard, oldest first, with how the courier stands now: it may have decided again. */
export async function listRoomCalls(db: D1Database, at: string, limit: number): Promise<RoomCall[]> {
  const { results } = await db
    .prepare(
      `SELECT r.id, r.room, r.connection_id AS connectionId, coalesce(c.status, 'removed') AS status FROM room_calls r
       LEFT JOIN connections c ON c.id = r.connection_id WHERE r.created_at <= ? ORDER BY r.created_at LIMIT ?`,
    )
    .bind(at, limit)
    .all<{ id: string; room: string; connectionId: string | null; status: Connection['status'] }>()
  return results.map(({ id, room, connectionId, status }) => ({
    id,
    room,
    connection: connectionId === null ? null : { id: connectionId, status },
  }))
}
