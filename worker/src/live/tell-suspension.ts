import type { Connection } from '@waybill/contract'
import type { Env } from '../env.ts'

/**
 * Lets open screens feel at once what a courier decided about a client, in its own room and in that of the connection;
 * a room that cannot be reached fails it.
 */
export async function tellSuspension(env: Env, { id, clientId, status }: Connection): Promise<void> {
  const rooms = [clientId, id].map((name) => env.ORG_ROOM.getByName(name))
  await Promise.all(rooms.map((room) => (status === 'active' ? room.resume(id) : room.pause(id))))
}
