import type { Member, ThreadPlace } from '../domain/chat.ts'
import type { Env } from '../env.ts'
import { log } from '../log.ts'

/** Tells everyone concerned how far a side has read. A lost mark is made good by the next one. */
export async function tellRead(env: Env, place: ThreadPlace, { side, id }: Member, seq: number): Promise<void> {
  const event = { type: 'read', threadId: place.id, party: side, seq } as const
  const key = `read:${place.id}:${side}:${id}:${seq}`
  const told = await Promise.allSettled(
    [place.client.id, place.courier.id, place.connectionId].map((name) =>
      env.ORG_ROOM.getByName(name).publish([{ key, event }]),
    ),
  )
  for (const result of told) {
    if (result.status === 'rejected') log('warn', 'read_mark_not_told', { message: String(result.reason) })
  }
}
