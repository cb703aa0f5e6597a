import { env } from 'cloudflare:workers'
import type { Order, OrderPage, Thread } from '@waybill/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { draftOf, ok } from '../../test/delivery.ts'
import { problemOf, sendJson, type Sending } from '../../test/request.ts'
import { openTestSocket } from '../../test/socket.ts'
import { makeMember, makeTenants, newEmail, type Tenants } from '../../test/tenants.ts'
import { connect, createCourier } from '../identity/bootstrap.ts'
import { newId } from '../store/ids.ts'

// A client of several couriers, some of them on one database: what is bound to one courier shows that courier's alone.
const host = `${newId().toLowerCase()}.localhost:8787`
let tenants: Tenants
let own: Order
let foreign: Order[]

beforeAll(async () => {
  tenants = await makeTenants()
  const { client, courier, connectionId } = tenants
  await env.DIRECTORY.prepare('UPDATE organization_settings SET host = ? WHERE organization_id = ?')
    .bind(host, courier.id)
    .run()
  own = await place(connectionId)
  foreign = []
  for (const _ of [1, 2, 3]) {
    const rival = await createCourier(env, { name: 'Otra', email: newEmail() }, new Date())
    foreign.push(await place((await connect(env, rival, client.id, new Date())).connectionId))
  }
})

async function place(connectionId: string): Promise<Order> {
  // A new session is read with the connections of now.
  const { cookie } = await makeMember(tenants.client.id, 'owner')
  const { body, status } = await sendJson<Order>('POST /v1/orders', { cookie, body: draftOf({ connectionId }) })
  expect(status).toBe(200)
  return body
}

const bound: [string, () => Promise<Sending>][] = [
  [
    'a token that a courier minted',
    async () => {
      const body = { organizationId: tenants.client.id, components: ['portal'] }
      const { token } = await ok<{ token: string }>('POST /v1/client_sessions', tenants.courier.key, body)
      return { key: token }
    },
  ],
  ['a session on the courier’s own host', async () => ({ cookie: tenants.client.cookie, site: `http://${host}` })],
]

describe.each(bound)('%s', (_, login) => {
  let sending: Sending
  beforeAll(async () => {
    sending = await login()
  })
  const read = async <T>(endpoint: string): Promise<T> => (await sendJson<T>(endpoint, sending)).body

  test('lists the courier’s orders and conversations alone', async () => {
    const orders = await read<OrderPage>('GET /v1/orders')
    expect(orders.items.map(({ id }) => id)).toContain(own.id)
    expect(new Set(orders.items.map(({ connectionId }) => connectionId))).toEqual(new Set([tenants.connectionId]))
    for (const { id } of foreign) await ok(`POST /v1/chat/threads/${id}/messages`, tenants.client.key, message())
    const threads = await read<{ items: Thread[] }>('GET /v1/chat/threads')
    const ids = threads.items.map(({ id }) => id)
    expect(ids).toContain(tenants.connectionId)
    for (const { id, connectionId } of foreign)
      expect([ids.includes(id), ids.includes(connectionId)]).toEqual([false, false])
  })

  test('finds none of the others by what stands in them', async () => {
    for (const find of ['Ana', foreign[0]!.shortId, foreign[1]!.shortId.slice(0, 2)]) {
      const { items } = await read<OrderPage>(`GET /v1/orders?find=${find}`)
      expect(items.filter(({ connectionId }) => connectionId !== tenants.connectionId)).toEqual([])
    }
  })

  test.each(['id', 'shortId'] as const)('reaches none of the others by its %s', async (name) => {
    for (const order of foreign) {
      const { version } = order
      const attempts: [string, unknown?][] = [
        [`GET /v1/orders/${order[name]}`],
        [`GET /v1/orders/${order[name]}/timeline`],
        [`PATCH /v1/orders/${order[name]}`, { ...draftOf(), version }],
        [`POST /v1/orders/${order[name]}/cancel`, { version }],
        [`POST /v1/orders/${order[name]}/legs/${order.legs[1]!.id}/tracking-link`],
        [`GET /v1/chat/threads/${order[name]}/messages`],
        [`POST /v1/chat/threads/${order[name]}/messages`, message()],
        [`POST /v1/chat/threads/${order[name]}/read`, { seq: 1 }],
      ]
      for (const [endpoint, body] of attempts) {
        const answer = await problemOf(endpoint, { ...sending, ...(body ? { body } : {}) })
        expect(`${endpoint}: ${answer}`).toBe(`${endpoint}: 404 not_found`)
      }
    }
  })

  test('hears of the courier’s orders and messages alone', async () => {
    const { body: ticket } = await sendJson<{ ticket: string; path: string }>('POST /v1/tickets', sending)
    const socket = await openTestSocket(ticket, sending.site ? { origin: sending.site } : {})
    await ok(`POST /v1/chat/threads/${foreign[0]!.id}/messages`, tenants.client.key, message())
    const other = await place(foreign[0]!.connectionId)
    const mine = await place(tenants.connectionId)
    await ok(`POST /v1/chat/threads/${mine.id}/messages`, tenants.client.key, message())
    expect(await socket.nextEvent('order')).toMatchObject({ row: { id: mine.id } })
    expect(await socket.nextEvent('message')).toMatchObject({ orderId: mine.id })
    const heard = await socket.heard()
    expect(heard).not.toContain(other.id)
    expect(heard).not.toContain(foreign[0]!.id)
  })
})

const message = () => ({ clientId: newId(), text: 'Ring twice' })
