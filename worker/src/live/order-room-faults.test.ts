import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { TrackingView } from '@waybill/contract'
import { expect, test } from 'vitest'
import type { Delivery } from '../../test/delivery.ts'
import { startedDropoff, watch } from '../../test/on-the-way.ts'
import { TestSocket } from '../../test/socket.ts'
import type { Watcher } from './order-audience.ts'
import { OrderRoom } from './order-room.ts'

/** Does something in an order's room that has parts of its environment of its own. */
const inRoom = (
  { order }: Delivery,
  parts: object,
  go: (room: OrderRoom, state: DurableObjectState) => Promise<void>,
): Promise<void> =>
  runInDurableObject(env.ORDER_ROOM.getByName(order.id), (_, state) =>
    go(new OrderRoom(state, { ...env, ...parts }), state),
  )

// Only rooms attach anything to a socket.
const attached = (socket: WebSocket | undefined) => socket?.deserializeAttachment() as Watcher

test('a page comes in also while the room of its driver cannot be reached', async () => {
  const delivery = await startedDropoff()
  await watch(delivery)
  const driverRoom = { watch: () => Promise.reject(new Error('unreachable')) }
  await inRoom(delivery, { DRIVER_ROOM: { getByName: () => driverRoom } }, async (room, state) => {
    const { linkHash } = attached(state.getWebSockets()[0])
    const seat = { room: 'order', orderId: delivery.order.id, legId: delivery.dropoff.id, linkHash }
    const asked = { ticketId: 'another', expires: Date.now() / 1000 + 30, seat, since: null, ago: null }
    const headers = { 'waybill-seat': JSON.stringify(asked) }
    const { webSocket } = await room.fetch(new Request('https://order.room', { headers }))
    if (!webSocket) throw new Error('The page was refused')
    const { view } = await new TestSocket(webSocket).nextEvent<{ view: TrackingView }>('view')
    expect(view).toMatchObject({ status: 'in_progress', driver: { name: 'Diego Sosa' }, position: null })
  })
})
