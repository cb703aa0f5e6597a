import { env } from 'cloudflare:workers'
import { STATUSES, type Order } from '@waybill/contract'
import { newId, newShortId } from '../src/store/ids.ts'
import { shardFor } from '../src/store/shards.ts'
import { draftOf } from './delivery.ts'
import { sendJson } from './request.ts'
import { makeMember } from './tenants.ts'

interface Parties {
  readonly client: { readonly id: string }
  readonly courier: { readonly bucket: string }
  readonly connectionId: string
}

/** Lays out so many orders of a client at once, a minute apart, in every status in turn; each tenth is delayed. */
export async function makeOrders({ client, courier: { bucket }, connectionId }: Parties, count: number): Promise<void> {
  // A new member is known to no cache, so that a connection of just now counts.
  const { cookie } = await makeMember(client.id, 'owner')
  const { body: template } = await sendJson<Order>('POST /v1/orders', { cookie, body: draftOf({ connectionId }) })
  const start = Date.parse('2026-01-01T00:00:00Z') + Math.floor(Math.random() * 1e9)
  const rows = Array.from({ length: count }, (_, index) => ({
    id: newId(bucket),
    shortId: newShortId(),
    status: STATUSES[index % STATUSES.length],
    delayed: index % 10 === 0 ? 5 : null,
    createdAt: new Date(start + index * 60_000).toISOString(),
    updatedAt: new Date(start + (count - index) * 60_000).toISOString(),
    search: index % 100 === 0 ? 'Zoë Çelik' : 'Ana Silva',
  }))
  await (
    await shardFor(env, bucket)
  )
    .prepare(
      `INSERT INTO orders (id, short_id, courier_id, client_id, connection_id, status, version, delayed_minutes, courier_name,
         client_name, recipient_name, pickup_address, dropoff_address, dropoff_count, search, created_at, updated_at, record)
       SELECT n.value ->> 'id', n.value ->> 'shortId', o.courier_id, o.client_id, o.connection_id, n.value ->> 'status', 1,
         n.value ->> 'delayed', o.courier_name, o.client_name, o.recipient_name, o.pickup_address, o.dropoff_address, 1,
         n.value ->> 'search', n.value ->> 'createdAt', n.value ->> 'updatedAt', o.record
       FROM orders o, json_each(?) n WHERE o.id = ?`,
    )
    .bind(JSON.stringify(rows), template.id)
    .run()
}
