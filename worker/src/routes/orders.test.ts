import type { Order, Timeline } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { Delivery, draftOf, ok } from '../../test/delivery.ts'
import { problemOf, sendJson } from '../../test/request.ts'
import { makeDriver, makeNeighbours, makeTenants, type Tenants } from '../../test/tenants.ts'

const place = (tenants: Tenants, over = {}) => ok<Order>('POST /v1/orders', tenants.client.key, draftOf(over))
describe('of two who change an order at once', () => {
  test('one wins and the others are told what the order is now', async () => {
    const { order, tenants } = await Delivery.place()
    const edit = (reference: string) =>
      sendJson<Order>(`PATCH /v1/orders/${order.id}`, {
        key: tenants.client.key,
        body: { ...draftOf({ reference }), version: order.version },
      })
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(edit))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409, 409])
    const winner = answers.find(({ status }) => status === 200)?.body
    expect(await ok<Order>(`GET /v1/orders/${order.id}`, tenants.client.key)).toEqual(winner)
    const refused = answers.filter(({ status }) => status === 409).map(({ body }) => body)
    expect(refused).toMatchObject(Array.from({ length: 4 }, () => ({ code: 'conflict', order: winner })))
  })

  test('who wants what the order’s state forbids is told the order too', async () => {
    const delivery = await Delivery.place()
    const { order, tenants } = delivery
    const cancelled = await ok<Order>(`POST /v1/orders/${order.id}/cancel`, tenants.client.key, { version: 1 })
    const body = { version: cancelled.version, driverId: delivery.driver.id }
    const refused = await sendJson(`POST /v1/courier/orders/${order.id}/assign`, { key: tenants.courier.key, body })
    expect(refused).toMatchObject({ status: 409, body: { code: 'not_allowed_in_status', order: cancelled } })
  })

  test('the courier’s assignment and the client’s cancellation cannot both be true', async () => {
    const delivery = await Delivery.place()
    const { order, tenants } = delivery
    const [assigned, cancelled] = await Promise.all([
      problemOf(`POST /v1/courier/orders/${order.id}/assign`, {
        key: tenants.courier.key,
        body: { version: order.version, driverId: delivery.driver.id },
      }),
      problemOf(`POST /v1/orders/${order.id}/cancel`, { key: tenants.client.key, body: { version: order.version } }),
    ])
    expect([assigned, cancelled].toSorted()).toEqual(['200 no problem', '409 conflict'])
  })
})

test('a duplicate goes where the order went, for the same client, but not when', async () => {
  const before = new Date(Date.now() + 3_600_000).toISOString()
  const { pickup, dropoffs } = draftOf()
  const timed = { dropoffs: [{ ...dropoffs[0]!, window: { after: null, before }, notes: 'Ring twice' }], pickup }
  const { order, tenants } = await Delivery.place({ ...timed, reference: 'A-17' })
  for (const { key } of [tenants.client, tenants.courier]) {
    const copy = await ok<Order>(`POST /v1/orders/${order.shortId}/duplicate`, key)
    expect(copy.id).not.toBe(order.id)
    expect(copy).toMatchObject({
      status: 'placed',
      reference: '',
      client: order.client,
      connectionId: order.connectionId,
    })
    const said = ({ legs }: Order) => legs.map(({ address, contact, notes }) => ({ address, contact, notes }))
    expect(said(copy)).toEqual(said(order))
    expect(copy.legs.every(({ window }) => window.after === null && window.before === null)).toBe(true)
  }
})

test('a duplicate that is asked for twice under one key exists once', async () => {
  const { order, tenants } = await Delivery.place()
  const request = { key: tenants.client.key, headers: { 'idempotency-key': 'once-more' } }
  const path = `POST /v1/orders/${order.id}/duplicate`
  const [one, other] = [await sendJson<Order>(path, request), await sendJson<Order>(path, request)]
  expect([one.status, other.body.id]).toEqual([200, one.body.id])
})

describe('an order is found', () => {
  test('by its short id, by its client and its courier, and by nobody else', async () => {
    const tenants = await makeTenants()
    const { id, shortId } = await place(tenants)
    expect(shortId).toMatch(/^[0-9a-f]{8}$/)
    for (const key of [tenants.client.key, tenants.courier.key]) {
      expect((await ok<Order>(`GET /v1/orders/${shortId}`, key)).id).toBe(id)
    }
    const [stranger, neighbour] = [await makeTenants(), await makeNeighbours(tenants)]
    for (const key of [stranger.client.key, stranger.courier.key, neighbour.client.key]) {
      expect(await problemOf(`GET /v1/orders/${shortId}`, { key })).toBe('404 not_found')
    }
  })
})

describe('a courier on behalf of its client', () => {
  test('places an order in the client’s name and time zone, and changes it', async () => {
    const { client, courier, connectionId } = await makeTenants()
    const order = await ok<Order>('POST /v1/orders', courier.key, draftOf({ connectionId }))
    expect(order).toMatchObject({ client: { id: client.id }, courier: { id: courier.id }, status: 'placed' })
    expect(await ok<Order>(`GET /v1/orders/${order.shortId}`, client.key)).toEqual(order)
    const body = { ...draftOf({ reference: 'By phone' }), version: order.version }
    expect(await ok<Order>(`PATCH /v1/orders/${order.id}`, courier.key, body)).toMatchObject({ reference: 'By phone' })
    const { events } = await ok<Timeline>(`GET /v1/orders/${order.id}/timeline`, client.key)
    expect(events.map(({ type, actor }) => [type, actor.party])).toEqual([
      ['placed', 'courier'],
      ['edited', 'courier'],
    ])
  })

  test('not without saying whose it is, and for nobody else’s client', async () => {
    const [mine, theirs] = [await makeTenants(), await makeTenants()]
    await makeNeighbours(mine)
    for (const over of [{}, { connectionId: theirs.connectionId }]) {
      const answer = await sendJson('POST /v1/orders', { key: mine.courier.key, body: draftOf(over) })
      expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'connectionId' }] } })
    }
  })
})

describe('once the driver has started the pickup', () => {
  test('its fields are locked, the drop-off’s are not', async () => {
    const delivery = await Delivery.place()
    const { tenants } = delivery
    await delivery.assign()
    await delivery.move('start', delivery.pickup.id)
    const draft = draftOf()
    const edit = (over: object) =>
      sendJson<Order>(`PATCH /v1/orders/${delivery.order.id}`, {
        key: tenants.client.key,
        body: { ...draft, ...over, version: delivery.order.version },
      })
    const moved = await edit({ pickup: { ...draft.pickup, notes: 'Back door' } })
    expect(moved).toMatchObject({ status: 409, body: { code: 'leg_locked', fields: [{ path: 'pickup' }] } })
    const more = await edit({ dropoffs: [...draft.dropoffs, ...draft.dropoffs] })
    expect(more).toMatchObject({ status: 409, body: { code: 'leg_locked' } })
    const [dropoff] = draft.dropoffs
    const edited = await edit({ dropoffs: [{ ...dropoff, notes: 'Third floor' }] })
    expect(edited).toMatchObject({ status: 200, body: { legs: [{ notes: '' }, { notes: 'Third floor' }] } })
  })

  test('it is not cancelled any more', async () => {
    const delivery = await Delivery.place()
    await delivery.assign()
    await delivery.move('start', delivery.pickup.id)
    const body = { version: delivery.order.version }
    const path = `POST /v1/orders/${delivery.order.id}/cancel`
    expect(await problemOf(path, { key: delivery.tenants.client.key, body })).toBe('409 not_allowed_in_status')
  })
})

test('a rejected order is corrected, sent again under its id, and keeps its history', async () => {
  const { order, tenants } = await Delivery.place()
  const { client, courier } = tenants
  const reason = { code: 'window_impossible', text: 'We close at six' }
  const rejected = await ok<Order>(`POST /v1/courier/orders/${order.id}/reject`, courier.key, { version: 1, ...reason })
  expect(rejected).toMatchObject({ status: 'rejected', rejection: reason, driver: null })
  expect(await ok<Order>(`GET /v1/orders/${order.id}`, client.key)).toEqual(rejected)
  const body = { ...draftOf({ reference: 'Second try' }), version: rejected.version }
  const again = await ok<Order>(`POST /v1/orders/${order.id}/resubmit`, client.key, body)
  expect(again).toMatchObject({ id: order.id, shortId: order.shortId, status: 'placed', rejection: null, cycle: 2 })
  const { events } = await ok<Timeline>(`GET /v1/orders/${order.shortId}/timeline`, client.key)
  expect(events.map(({ type, text }) => [type, text])).toEqual([
    ['placed', ''],
    ['rejected', 'We close at six'],
    ['resubmitted', ''],
  ])
  expect(await problemOf(`POST /v1/courier/orders/${order.id}/resubmit`, { key: courier.key, body })).toBe(
    '404 not_found',
  )
})

describe('an order is given', () => {
  test('to one of the courier’s own drivers, and taken back', async () => {
    const delivery = await Delivery.place()
    await delivery.assign()
    expect(delivery.order.driver).toMatchObject({ id: delivery.driver.id, name: 'Diego Sosa' })
    const path = `POST /v1/courier/orders/${delivery.order.id}/assign`
    const body = { version: delivery.order.version, driverId: null }
    expect(await ok<Order>(path, delivery.tenants.courier.key, body)).toMatchObject({ driver: null, status: 'placed' })
  })

  test('to nobody of another courier, nor to one who never was', async () => {
    const { order, tenants } = await Delivery.place()
    const foreign = await makeDriver((await makeTenants()).courier.id)
    for (const driverId of [foreign.id, 'a'.repeat(24)]) {
      const answer = await sendJson(`POST /v1/courier/orders/${order.id}/assign`, {
        key: tenants.courier.key,
        body: { version: order.version, driverId },
      })
      expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'driverId', code: 'not_allowed' }] } })
    }
  })
})
