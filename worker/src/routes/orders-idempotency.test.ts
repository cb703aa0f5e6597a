import { env } from 'cloudflare:workers'
import type { Order, OrderPage, Timeline } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { Delivery, draftOf, ok } from '../../test/delivery.ts'
import { answerLosing } from '../../test/lost-answers.ts'
import { sendJson, toRequest, type Sending } from '../../test/request.ts'
import { makeMember, makeTenants, newEmail, type Tenants } from '../../test/tenants.ts'
import { createApp } from '../app.ts'
import { connect, createCourier } from '../identity/bootstrap.ts'
import { newId } from '../store/ids.ts'

const keyed = (key: string, over: Sending = {}): Sending => ({
  key,
  body: draftOf(),
  headers: { 'idempotency-key': newId() },
  ...over,
})
const place = (sending: Sending) => sendJson<Order & { code?: string }>('POST /v1/orders', sending)
const countOf = async ({ client }: Tenants): Promise<number> =>
  (await ok<OrderPage>('GET /v1/orders', client.key)).items.length

describe('an order that is sent again under one Idempotency-Key', () => {
  test('exists once and is answered alike', async () => {
    const tenants = await makeTenants()
    const sending = keyed(tenants.client.key)
    const [first, second] = [await place(sending), await place(sending)]
    expect(first.status).toBe(200)
    expect(second).toMatchObject({ status: 200, body: first.body })
    expect(await countOf(tenants)).toBe(1)
  })

  test('by ten at once exists once, and all hear of the same', async () => {
    const tenants = await makeTenants()
    const sending = keyed(tenants.client.key)
    const answers = await Promise.all(Array.from({ length: 10 }, () => place(sending)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(200)
    expect(await countOf(tenants)).toBe(1)
  })

  test('after its answer was lost on the way from the database exists once', async () => {
    const tenants = await makeTenants()
    const sending = keyed(tenants.client.key)
    const lossy = answerLosing(env)
    const lost = await createApp().fetch(toRequest('POST /v1/orders', sending), lossy.env, lossy.context)
    expect(lost.status).toBe(503)
    expect(lost.headers.get('retry-after')).toBe('1')
    const again = await place(sending)
    expect(again.status).toBe(200)
    expect(await countOf(tenants)).toBe(1)
    expect((await place(sending)).body).toEqual(again.body)
  })

  test('with another body is a mistake, in whatever it differs', async () => {
    const tenants = await makeTenants()
    const sending = keyed(tenants.client.key)
    await place(sending)
    const other = await place({ ...sending, body: draftOf({ reference: 'Other' }) })
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } })
    expect(await countOf(tenants)).toBe(1)
  })

  test('by another key or person is another order', async () => {
    const tenants = await makeTenants()
    const { cookie } = await makeMember(tenants.client.id, 'member')
    const sending = keyed(tenants.client.key)
    const { key: _, ...rest } = sending
    const ids = [await place(sending), await place({ ...rest, cookie })].map(({ body }) => body.id)
    expect(new Set(ids).size).toBe(2)
  })

  test('of a client whose couriers stand on two databases meets its first answer on either', async () => {
    const tenants = await makeTenants()
    const other = await createCourier(env, { name: 'Otra', email: newEmail() }, new Date())
    const { connectionId } = await connect(env, other, tenants.client.id, new Date())
    const { cookie } = await makeMember(tenants.client.id, 'owner')
    const shards = await env.DIRECTORY.prepare(
      'SELECT count(DISTINCT shard) AS count FROM buckets WHERE bucket IN (?, ?)',
    )
      .bind(tenants.courier.bucket, other.bucket)
      .first<number>('count')
    expect(shards).toBe(2)
    for (const [one, two] of [
      [tenants.connectionId, connectionId],
      [connectionId, tenants.connectionId],
    ] as const) {
      const headers = { 'idempotency-key': newId() }
      const first = await place({ cookie, headers, body: draftOf({ connectionId: one }) })
      expect(first).toMatchObject({ status: 200, body: { connectionId: one } })
      expect((await place({ cookie, headers, body: draftOf({ connectionId: one }) })).body).toEqual(first.body)
      expect((await place({ cookie, headers, body: draftOf({ connectionId: two }) })).status).toBe(422)
    }
  })
})

describe('a change that is sent again under one Idempotency-Key', () => {
  test('happens once, although its version is long past', async () => {
    const delivery = await Delivery.place()
    const { order, tenants } = delivery
    const sending = keyed(tenants.client.key, { body: { ...draftOf({ reference: 'B-2' }), version: order.version } })
    const edit = () => sendJson<Order>(`PATCH /v1/orders/${order.id}`, sending)
    const answers = [await edit(), ...(await Promise.all([edit(), edit(), edit()]))]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    const { events } = await ok<Timeline>(`GET /v1/orders/${order.id}/timeline`, tenants.client.key)
    expect(events.map(({ type }) => type)).toEqual(['placed', 'edited'])
  })

  test.each(['start', 'arrive', 'complete'] as const)(
    'by a driver who lost the answer to "%s" happens once',
    async (move) => {
      const delivery = await Delivery.place()
      await delivery.assign()
      const moves = ['start', 'arrive', 'complete'] as const
      for (const earlier of moves.slice(0, moves.indexOf(move))) await delivery.move(earlier, delivery.pickup.id)
      const sending = keyed(delivery.driver.key, { body: { at: new Date().toISOString() } })
      const go = () => sendJson(`POST /v1/driver/legs/${delivery.pickup.id}/${move}`, sending)
      const first = await go()
      const later = await Promise.all([go(), go(), go()])
      for (const { status, body } of [first, ...later])
        expect({ status, body }).toEqual({ status: 200, body: first.body })
      const { events } = await ok<Timeline>(`GET /v1/orders/${delivery.order.id}/timeline`, delivery.tenants.client.key)
      expect(events).toHaveLength(2 + moves.indexOf(move) + 1)
    },
  )

  test('and meant for another order is a mistake', async () => {
    const [one, other] = [await Delivery.place(), await Delivery.place()]
    const sending = keyed(one.tenants.client.key, { body: { version: 1 } })
    expect((await sendJson(`POST /v1/orders/${one.order.id}/cancel`, sending)).status).toBe(200)
    const second = await Delivery.place({}, one.tenants)
    const answer = await sendJson(`POST /v1/orders/${second.order.id}/cancel`, sending)
    expect(answer).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } })
    expect((await sendJson(`POST /v1/orders/${other.order.id}/cancel`, sending)).status).toBe(404)
  })
})
