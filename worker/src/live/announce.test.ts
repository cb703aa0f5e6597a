import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { EVENT_TYPES, type EventType, type Order } from '@waybill/contract'
import { expect, test, vi } from 'vitest'
import { Delivery, draftOf, ok } from '../../test/delivery.ts'
import { makeTenants } from '../../test/tenants.ts'
import { makeWebhook } from '../../test/webhooks.ts'
import { shardFor } from '../store/shards.ts'

/** The client or the courier does something with the order as it stands. */
async function act(delivery: Delivery, who: 'client' | 'courier', path: string, body: object = {}): Promise<void> {
  const [method = '', rest = ''] = path.split(' ')
  const { version, id } = delivery.order
  const key = delivery.tenants[who].key
  delivery.order = await ok<Order>(`${method} ${rest.replace(':id', id)}`, key, { version, ...body })
}

async function makeLate(delivery: Delivery): Promise<void> {
  const { order } = delivery
  const before = new Date(Date.now() - 600_000).toISOString()
  const legs = order.legs.map((leg) => ({ ...leg, window: { after: null, before } }))
  const db = await shardFor(env, order.id)
  await db
    .prepare('UPDATE orders SET record = ? WHERE id = ?')
    .bind(JSON.stringify({ ...order, legs }), order.id)
    .run()
  const room = env.ORDER_ROOM.getByName(order.id)
  await room.changed(order.version)
  await runDurableObjectAlarm(room)
}

/** How an order comes to each line of its timeline. */
const DEEDS: Record<EventType, (delivery: Delivery) => Promise<void>> = {
  placed: async () => {},
  edited: (delivery) => act(delivery, 'client', 'PATCH /v1/orders/:id', draftOf()),
  cancelled: (delivery) => act(delivery, 'client', 'POST /v1/orders/:id/cancel'),
  rejected: (delivery) => reject(delivery),
  resubmitted: async (delivery) => {
    await reject(delivery)
    await act(delivery, 'client', 'POST /v1/orders/:id/resubmit', draftOf())
  },
  assigned: (delivery) => delivery.assign(),
  unassigned: async (delivery) => {
    await delivery.assign()
    await act(delivery, 'courier', 'POST /v1/courier/orders/:id/assign', { driverId: null })
  },
  leg_started: (delivery) => started(delivery),
  leg_arrived: async (delivery) => {
    await started(delivery)
    await delivery.move('arrive', delivery.pickup.id)
  },
  leg_completed: (delivery) => delivery.pickUp(),
  leg_failed: async (delivery) => {
    await started(delivery)
    await delivery.move('fail', delivery.pickup.id)
  },
  delayed: makeLate,
}
const reject = (delivery: Delivery) =>
  act(delivery, 'courier', 'POST /v1/courier/orders/:id/reject', { code: 'other', text: 'No van' })

async function started(delivery: Delivery): Promise<void> {
  await delivery.assign()
  await delivery.goOnDuty()
  await delivery.move('start', delivery.pickup.id)
}

test.each(EVENT_TYPES)('order.%s is sent to both sides, with the order as it then stood', async (type) => {
  const tenants = await makeTenants()
  const endpoints = [
    await makeWebhook(tenants.client.id, undefined, [`order.${type}`]),
    await makeWebhook(tenants.courier.id, undefined, [`order.${type}`]),
  ]
  const delivery = await Delivery.place({}, tenants)
  await DEEDS[type](delivery)
  for (const { endpointId } of endpoints) {
    await vi.waitFor(async () => {
      const rows = await env.DIRECTORY.prepare('SELECT body FROM webhook_deliveries WHERE endpoint_id = ?')
        .bind(endpointId)
        .all<{ body: string }>()
      expect(rows.results.map(({ body }) => JSON.parse(body))).toMatchObject([
        { type: `order.${type}`, timestamp: expect.any(String), data: { order: { id: delivery.order.id } } },
      ])
    }, 10_000)
  }
})
