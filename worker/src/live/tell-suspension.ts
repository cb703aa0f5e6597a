import type { Connection } from '@waybill/contract'
import type { Env } from '../env.ts'

/** Lets open screens feel at once what a courier decided about a client; a room that cannot be reached fails it. */
export async function tellSuspension(env: Env, { id, clientId, status }: Connection): Promise<void> {
  const client = env.ORG_ROOM.getByName(clientId)
  if (status === 'active') return client.resume(id)
  await Promise.all([client.pause(id), env.ORG_ROOM.getByName(id).expel()])
}
