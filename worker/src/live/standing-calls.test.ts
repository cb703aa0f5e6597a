import { env } from 'cloudflare:workers'
import type { Order } from '@waybill/contract'
import { CLOSE_CODES } from '@waybill/contract/live'
import { expect, test } from 'vitest'
import { draftOf, ok } from '../../test/delivery.ts'
import { send, sendJson } from '../../test/request.ts'
import { openTestSocket } from '../../test/socket.ts'
import { makeTenants, newEmail, type Tenants } from '../../test/tenants.ts'
import { connect, createCourier } from '../identity/bootstrap.ts'
import { newId } from '../store/ids.ts'

const act = (tenants: Tenants, action: string) =>
  sendJson(`POST /v1/courier/clients/${tenants.connectionId}/${action}`, { cookie: tenants.courier.cookie })

test('closes the open screens of a client that it suspends, and tells them nothing more', async () => {
  const tenants = await makeTenants()
  const { client, courier, connectionId } = tenants
  const rival = await createCourier(env, { name: 'Otra', email: newEmail() }, new Date())
  await connect(env, rival, client.id, new Date())
  const order = await ok<Order>('POST /v1/orders', client.key, draftOf({ connectionId }))
  const ticket = () => ok<{ ticket: string; path: string }>('POST /v1/tickets', client.key)
  const before = await openTestSocket(await ticket())
  await act(tenants, 'suspend')
  expect(await before.untilClosed()).toBe(CLOSE_CODES.ticketSpent)
  const after = await openTestSocket(await ticket())
  const reject = { version: order.version, code: 'no_capacity', text: 'Full' }
  await ok(`POST /v1/courier/orders/${order.id}/reject`, courier.key, reject)
  expect(await after.heard()).not.toContain(order.id)
})

test.each(['suspend', 'remove'])('stops what a client hears of it: %s', async (way) => {
  const tenants = await makeTenants()
  const { client, courier, connectionId } = tenants
  const rival = await createCourier(env, { name: 'Otra', email: newEmail() }, new Date())
  await connect(env, rival, client.id, new Date())
  const order = await ok<Order>('POST /v1/orders', client.key, draftOf({ connectionId }))
  const say = (thread: string) => {
    const body = { clientId: newId(), text: 'A word of the courier', files: [] }
    return ok(`POST /v1/chat/threads/${thread}/messages`, courier.key, body)
  }
  await say(order.id)
  if (way === 'suspend') await act(tenants, way)
  else await send(`DELETE /v1/courier/clients/${connectionId}`, { cookie: courier.cookie })
  const after = await openTestSocket(await ok('POST /v1/tickets', client.key))
  await say(order.id)
  // Whom a courier has removed, it can write to about earlier orders only.
  if (way === 'suspend') await say(connectionId)
  await ok(`POST /v1/chat/threads/${order.id}/read`, courier.key, { seq: 1 })
  await ok(`POST /v1/chat/threads/${order.id}/typing`, courier.key)
  const heard = await after.heard()
  expect(heard).not.toContain(order.id)
  expect(heard).not.toContain(connectionId)
})
