import { env } from 'cloudflare:workers'
import type { Order, Timeline } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { draftOf, mobileNumber, ok } from '../../test/delivery.ts'
import { newAddress, sendJson, type Sending } from '../../test/request.ts'
import { makeDriver, makePublishableKey, makeTenants, type Tenants } from '../../test/tenants.ts'
import { messagesTo, nextMessageTo } from '../../test/outbox.ts'
import { takeQuota } from '../store/quotas.ts'
import { GUEST_ORDERS } from './guest-limit.ts'

const origin = 'https://shop.example'

interface Guest {
  readonly tenants: Tenants
  readonly keyId: string
  place(this: void, sending?: Sending): Promise<{ status: number; body: Order & { code?: string }; headers: Headers }>
}

async function arrive(): Promise<Guest> {
  const tenants = await makeTenants()
  const { key: publishableKey, id: keyId } = await makePublishableKey(tenants, [origin])
  const body = { publishableKey, components: ['order-form'] }
  const { token: key } = (await sendJson<{ token: string }>('POST /v1/embed/sessions', { origin, body })).body
  const place = (sending: Sending = {}) =>
    sendJson<Order>('POST /v1/orders', { key, origin, body: draftOf(), ...sending })
  return { tenants, keyId, place }
}

/** Uses up all but some of a key's orders of this hour. */
async function leave(count: number, keyId: string, now = new Date()): Promise<void> {
  const uses = Array.from({ length: GUEST_ORDERS.limit - count }, () =>
    takeQuota(env.DIRECTORY, GUEST_ORDERS, keyId, now),
  )
  await Promise.all(uses)
}

describe('a guest', () => {
  test('places an order for the key’s connection alone', async () => {
    const { tenants, place } = await arrive()
    const { status, body } = await place()
    expect(status).toBe(200)
    expect(body).toMatchObject({ guest: true, connectionId: tenants.connectionId, client: { id: tenants.client.id } })
  })

  test('is named by the site of its order, not as one of the client', async () => {
    const { tenants, place } = await arrive()
    const { id } = (await place()).body
    const { events } = await ok<Timeline>(`GET /v1/orders/${id}/timeline`, tenants.client.key)
    expect(events[0]?.actor).toEqual({ party: 'client', name: 'shop.example' })
  })

  test('has as many orders as the key has left in this hour, however many ask at once', async () => {
    const { keyId, place } = await arrive()
    await leave(3, keyId)
    const answers = await Promise.all(Array.from({ length: 8 }, () => place({ headers: from(newAddress()) })))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 200, 200, 429, 429, 429, 429, 429,
    ])
    const refused = answers.find(({ status }) => status === 429)
    expect(refused?.body.code).toBe('rate_limited')
    const wait = Number(refused?.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(GUEST_ORDERS.seconds)
  })

  test('gets the answer of an order that was placed, although none is left', async () => {
    const { keyId, place } = await arrive()
    await leave(1, keyId)
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const first = await place({ headers })
    expect(first.status).toBe(200)
    expect((await place({ headers })).body).toEqual(first.body)
    expect((await place()).status).toBe(429)
  })

  test('does not use up the orders of the client itself, nor of another key', async () => {
    const [one, other] = [await arrive(), await arrive()]
    await leave(0, one.keyId)
    expect((await one.place()).status).toBe(429)
    await ok('POST /v1/orders', one.tenants.client.key, draftOf())
    expect((await other.place()).status).toBe(200)
  })

  test('who asks too fast waits, and others do not wait with them', async () => {
    const { place } = await arrive()
    const headers = from(newAddress())
    const bad = { ...draftOf(), connectionId: 'a'.repeat(24) }
    // More than twice the limit: a minute may end among them.
    const answers = await Promise.all(Array.from({ length: 44 }, () => place({ headers, body: bad })))
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
    expect(answers.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('60')
    expect((await place({ headers: from(newAddress()) })).status).toBe(200)
  })
})

test('a guest’s order texts nobody until the courier gives it to a driver', async () => {
  const { tenants, place } = await arrive()
  const phone = mobileNumber()
  const draft = draftOf()
  const contact = { name: 'Ana Silva', phone }
  const { body: order } = await place({
    body: { ...draft, dropoffs: draft.dropoffs.map((leg) => ({ ...leg, contact })) },
  })
  const { courier } = tenants
  const timeline = () => ok<Timeline>(`GET /v1/orders/${order.id}/timeline`, courier.key)
  expect((await timeline()).notifications).toEqual([])

  const driver = await makeDriver(courier.id)
  await ok(`POST /v1/courier/orders/${order.id}/assign`, courier.key, { version: order.version, driverId: driver.id })
  expect(await messagesTo(phone)).toEqual([])
  const at = new Date().toISOString()
  for (const [leg, move] of [
    [0, 'start'],
    [0, 'complete'],
    [1, 'start'],
  ] as const) {
    await ok(`POST /v1/driver/legs/${order.legs[leg]!.id}/${move}`, driver.key, { at })
  }
  expect((await nextMessageTo(phone)).body).toContain('/t/')
  expect((await timeline()).notifications).toMatchObject([{ trigger: 'leg_started', legId: order.legs[1]!.id }])
})

const from = (address: string) => ({ 'cf-connecting-ip': address })
