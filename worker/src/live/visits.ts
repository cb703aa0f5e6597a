import type { Env } from '../env.ts'
import { countryOf, deviceOf } from '../domain/visitor.ts'
import { toBase62 } from '../identity/base62.ts'
import { derivedKey, hmac } from '../identity/secrets.ts'
import type { OutboxRow } from '../store/commit.ts'
import { shardFor } from '../store/shards.ts'
import { noteVisit, SLOT_MS, type Visit } from '../store/tracking-visits.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import type { Tracked } from './tracked.ts'

/** Keeps that somebody opened a recipient's page, and tells the webhooks of both sides of a new visit. */
export async function keepVisit(env: Env, tracked: Tracked, request: Request, now: Date): Promise<void> {
  const { order, legId, link } = tracked
  const device = deviceOf(request.headers.get('user-agent') ?? '')
  const country = countryOf(request.headers.get('cf-ipcountry') ?? '')
  const visitor = await visitorOf(env, legId, request, now)
  const visit = { order, legId, generation: link.generation, device, country, visitor }
  const db = await shardFor(env, legId)
  // A messenger that looks at a link is nobody who follows a delivery.
  const news = device === 'preview' ? null : newsOf(visit, Math.floor(now.getTime() / SLOT_MS))
  await deliverOutbox(env, db, await noteVisit(db, visit, news, now))
}

/** The same for one device within half an hour, so that both sides' webhooks are told of it once. */
function newsOf({ order, legId, device, country, visitor }: Visit & Pick<Tracked, 'order'>, slot: number): OutboxRow {
  const name = [legId, visitor, slot].join('_')
  const { id: orderId, shortId, client, courier } = order
  const event = { type: 'tracking.viewed', data: { orderId, shortId, legId, device, country } } as const
  return { id: name, room: 'hook', name, payload: { organizations: [client.id, courier.id], event } }
}

const VISITOR_LENGTH = 10

/** The same for one device within a day and at one stop; nobody can turn it back into an address. */
async function visitorOf(env: Env, legId: string, request: Request, now: Date): Promise<string> {
  const { headers } = request
  const day = now.toISOString().slice(0, 10)
  const who = [day, legId, headers.get('cf-connecting-ip') ?? '', headers.get('user-agent') ?? ''].join('\n')
  return toBase62(await hmac(await derivedKey(env, 'tracking-visitor'), who), VISITOR_LENGTH)
}
