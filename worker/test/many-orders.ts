import { env } from 'cloudflare:workers'
import { sortFold, STATUSES, type Order } from '@waybill/contract'
import { newId, newShortId } from '../src/store/ids.ts'
import { shardFor } from '../src/store/shards.ts'
import { draftOf } from './delivery.ts'
import { sendJson } from './request.ts'
import { makeMember } from './tenants.ts'

/** When the first and the last of them were created. */
export interface Made {
  readonly first: number
  readonly last: number
}

function nameOf(index: number): { name: string; key: string } {
  const name = NAMES[Math.floor(index / 7) % NAMES.length] ?? ''
  return { name, key: sortFold(name) }
}

interface Parties {
  readonly client: { readonly id: string }
  readonly courier: { readonly bucket: string }
  readonly connectionId: string
}

/** The driver of each tenth order. */
export const DRIVER = 'driverOfManyOrders000000'
const NAMES = ['Ana Silva', 'Bruno Díaz', 'Zoë Çelik', 'Óscar Paz', 'ana pérez', '']

/** Lays out so many orders of a client at once, a minute apart, in every status in turn; each tenth is delayed. */
export async function makeOrders({ client, courier: { bucket }, connectionId }: Parties, count: number): Promise<Made> {
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
    updatedAt: new Date(start + (index + ((index * 7) % 50)) * 60_000).toISOString(),
    search: index % 100 === 0 ? 'zoe celik' : 'ana silva',
    driverId: index % 10 === 1 ? DRIVER : null,
    ...nameOf(index),
    windowBefore:
      Math.floor(index / 11) % 3 === 0
        ? null
        : new Date(start + (index % 7) * 3_600_000 + index * 60_000).toISOString(),
    needs: Math.floor(index / 5) % 16,
  }))
  await (
    await shardFor(env, bucket)
  )
    .prepare(
      `INSERT INTO orders (id, short_id, courier_id, client_id, connection_id, status, version, delayed_minutes, driver_id,
         courier_name,
         client_name, recipient_name, recipient_key, window_before, needs, pickup_address, dropoff_address, dropoff_count, search, created_at, updated_at, record)
       SELECT n.value ->> 'id', n.value ->> 'shortId', o.courier_id, o.client_id, o.connection_id, n.value ->> 'status', 1,
         n.value ->> 'delayed', n.value ->> 'driverId', o.courier_name, o.client_name, n.value ->> 'name', n.value ->> 'key',
         n.value ->> 'windowBefore', n.value ->> 'needs', o.pickup_address, o.dropoff_address, 1,
         n.value ->> 'search', n.value ->> 'createdAt', n.value ->> 'updatedAt', o.record
       FROM orders o, json_each(?) n WHERE o.id = ?`,
    )
    .bind(JSON.stringify(rows), template.id)
    .run()
  return { first: start, last: start + (count - 1) * 60_000 }
}
