import type { Connection } from '@waybill/contract'
import type { Caller } from '../domain/caller.ts'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import { forgetRoomCalls, oweRoomCalls, roomCalls, type RoomCall } from '../store/room-calls.ts'

/** Lets open screens feel what a courier decided about a client: in the client's own room and in the connection's. */
export const standingCalls = ({
  id,
  clientId,
  status,
}: Pick<Connection, 'id' | 'clientId'> & Pick<NonNullable<RoomCall['connection']>, 'status'>): readonly RoomCall[] =>
  roomCalls([clientId, id], { id, status })

/**
 * Has every open screen of an organization show again that it may listen, after somebody's right to it ended: a member
 * who left, a key that was revoked, a session that was signed out. A client's connections have rooms of their own.
 */
export function screenCalls({
  organizations,
  connections,
  organization,
}: Pick<Caller, 'organizations' | 'connections' | 'organization'>): readonly RoomCall[] {
  const own = organization.kind === 'client' ? connections : []
  return roomCalls(
    [...organizations, ...own].map(({ id }) => id),
    null,
  )
}

/** Calls rooms and forgets who has heard; a room that cannot be reached is called again by the sweep of each minute. */
export async function callRooms(env: Env, calls: readonly RoomCall[]): Promise<void> {
  const results = await Promise.allSettled(calls.map((call) => callRoom(env, call)))
  const heard = calls.filter((_, index) => results[index]?.status === 'fulfilled')
  for (const [index, result] of results.entries()) {
    if (result.status === 'rejected')
      log('warn', 'room_not_called', { id: calls[index]?.id, message: String(result.reason) })
  }
  await forgetRoomCalls(
    env.DIRECTORY,
    heard.map(({ id }) => id),
  )
}

/** Calls rooms after a change that stands already. */
export async function rememberAndCall(env: Env, calls: readonly RoomCall[], now: Date): Promise<void> {
  await env.DIRECTORY.batch(oweRoomCalls(env.DIRECTORY, calls, now.toISOString()))
  await callRooms(env, calls)
}

/** Safe to repeat, and in any order: what a room hears is how things stand. */
async function callRoom(env: Env, { room, connection }: RoomCall): Promise<void> {
  const called = env.ORG_ROOM.getByName(room)
  if (connection === null) return called.expel()
  return connection.status === 'active' ? called.resume(connection.id) : called.pause(connection.id)
}
