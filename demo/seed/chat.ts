import type { OrderRecord } from '../../worker/src/domain/change.ts'
import { placeOfConnection, placeOfOrder, type Side, type ThreadPlace } from '../../worker/src/domain/chat.ts'
import type { Env } from '../../worker/src/env.ts'
import { addMessage } from '../../worker/src/store/chat.ts'
import { newId } from '../../worker/src/store/ids.ts'
import { shardFor } from '../../worker/src/store/shards.ts'
import { markRead } from '../../worker/src/store/threads.ts'
import { CLIENTS, COURIERS, PEOPLE } from '../cast.ts'
import type { People } from '../demo-file.ts'

const MINUTE = 60_000

interface Line {
  readonly by: Side
  readonly text: string
  /** Minutes before now. */
  readonly ago: number
}

/** What Almacén Norte and Faro Envíos said before the demo begins. */
const GENERAL: readonly Line[] = [
  { by: 'client', ago: 1_505, text: 'Good morning. Can you take a crate of wine tomorrow, about 14 kg?' },
  { by: 'courier', ago: 1_498, text: 'We can. Bruno has the Fiorino, it fits beside the usual round.' },
  { by: 'client', ago: 1_495, text: 'Perfect, I place it tonight.' },
  { by: 'courier', ago: 62, text: 'Ellauri 868 is a car park. Which number do you mean?' },
]
const ABOUT_ORDER: readonly Line[] = [
  { by: 'client', ago: 41, text: 'The bell of 602 is broken: please call Lucía from downstairs.' },
  { by: 'courier', ago: 38, text: 'Sofía knows. She has Julio’s number at the desk too.' },
]

/** Writes the conversations of the portal's client with its courier; the last word of the general one is unread. */
export async function seedChat(env: Env, people: People, running: OrderRecord, now: Date): Promise<void> {
  const [courier, client] = [people.couriers.faro, people.clients.norte]
  const general = placeOfConnection({
    id: client.connections.faro ?? '',
    courierId: courier.id,
    courierName: COURIERS.faro.name,
    clientId: client.id,
    clientName: CLIENTS.norte.name,
    status: 'active',
  })
  await say(env, people, general, GENERAL, now)
  await say(env, people, placeOfOrder(running), ABOUT_ORDER, now)
  await read(env, people, general, { client: GENERAL.length - 1, courier: GENERAL.length }, now)
  const all = ABOUT_ORDER.length
  await read(env, people, placeOfOrder(running), { client: all, courier: all }, now)
}

async function say(env: Env, people: People, place: ThreadPlace, lines: readonly Line[], now: Date): Promise<void> {
  const db = await shardFor(env, place.id)
  for (const { by, text, ago } of lines) {
    const author = { ...speaker(people, by), party: by }
    const at = new Date(now.getTime() - ago * MINUTE).toISOString()
    await addMessage(db, { place, author, clientId: newId(), text, files: [] }, at)
  }
}

async function read(env: Env, people: People, place: ThreadPlace, upTo: Record<Side, number>, now: Date) {
  const db = await shardFor(env, place.id)
  for (const side of ['client', 'courier'] as const) {
    await markRead(db, place, { ...speaker(people, side), side }, upTo[side], now.toISOString())
  }
}

const speaker = ({ people }: People, side: Side): { id: string; name: string } => {
  const name = side === 'client' ? 'portal' : 'desk'
  return { id: people[name].id, name: PEOPLE[name].name }
}
