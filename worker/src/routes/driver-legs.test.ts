import type { FileRef, Order, Requirements, RunLeg, Timeline } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { Delivery, draftOf, ok } from '../../test/delivery.ts'
import { PNG } from '../../test/images.ts'
import { send, sendJson } from '../../test/request.ts'

const MINUTE = 60_000
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE).toISOString()

async function assigned(requirements: Partial<Requirements> = {}): Promise<Delivery> {
  const { pickup, dropoffs } = draftOf()
  const asked = { signature: false, photo: false, notes: false, minimumAge: null, ...requirements }
  const delivery = await Delivery.place({ pickup: { ...pickup, requirements: asked }, dropoffs })
  await delivery.assign()
  return delivery
}

const report = ({ driver, pickup }: Delivery, move: string, body: object) =>
  sendJson<RunLeg & { code: string }>(`POST /v1/driver/legs/${pickup.id}/${move}`, { key: driver.key, body })

const orderOf = ({ order, tenants }: Delivery) => ok<Order>(`GET /v1/orders/${order.id}`, tenants.client.key)
const timelineOf = ({ order, tenants }: Delivery) =>
  ok<Timeline>(`GET /v1/orders/${order.id}/timeline`, tenants.client.key)

describe('a driver’s reports', () => {
  test('that come late keep the time at which they happened, but never before the order was there', async () => {
    const delivery = await assigned()
    const { createdAt } = await orderOf(delivery)
    await report(delivery, 'start', { at: ago(180) })
    const arrivedAt = new Date(Date.parse(createdAt) + 1).toISOString()
    await report(delivery, 'arrive', { at: arrivedAt })
    const { legs, updatedAt } = await orderOf(delivery)
    expect(legs[0]).toMatchObject({ startedAt: createdAt, arrivedAt })
    const { events } = await timelineOf(delivery)
    expect(events.slice(2).map(({ at }) => at)).toEqual([createdAt, arrivedAt])
    expect(updatedAt > arrivedAt).toBe(true)
  })

  test('from a clock that is hours ahead count as of now', async () => {
    const delivery = await assigned()
    const before = new Date().toISOString()
    await report(delivery, 'start', { at: ago(-300) })
    const { startedAt } = (await orderOf(delivery)).legs[0]!
    expect(startedAt! >= before && startedAt! <= new Date().toISOString()).toBe(true)
  })

  test('may come in any order: one that a later one has overtaken changes nothing and is no error', async () => {
    const delivery = await assigned()
    const arrived = await report(delivery, 'arrive', { at: ago(0) })
    expect(arrived).toMatchObject({ status: 200, body: { leg: { state: 'arrived' } } })
    expect(await report(delivery, 'start', { at: ago(1) })).toMatchObject({ status: 200, body: arrived.body })
    await report(delivery, 'complete', { at: ago(0) })
    expect(await report(delivery, 'arrive', { at: ago(1) })).toMatchObject({ body: { leg: { state: 'succeeded' } } })
    expect((await timelineOf(delivery)).events.map(({ type }) => type)).toEqual([
      'placed',
      'assigned',
      'leg_arrived',
      'leg_completed',
    ])
    expect((await orderOf(delivery)).status).toBe('in_progress')
  })

  test('never lead past the pickup', async () => {
    const delivery = await assigned()
    for (const move of ['start', 'arrive', 'complete']) {
      const endpoint = `POST /v1/driver/legs/${delivery.dropoff.id}/${move}`
      const answer = await sendJson<{ code: string }>(endpoint, { key: delivery.driver.key, body: { at: ago(0) } })
      expect([move, answer.body.code]).toEqual([move, 'not_allowed_in_status'])
    }
    expect((await orderOf(delivery)).legs.map(({ state }) => state)).toEqual(['pending', 'pending'])
  })
})

describe('a stop whose requirements are not met', () => {
  const NEEDS = ['signature', 'photo', 'notes', 'age'] as const
  type Need = (typeof NEEDS)[number]
  const subsets = Array.from({ length: 16 }, (_, bits) => NEEDS.filter((_, index) => bits & (1 << index)))

  const required = (needs: readonly Need[]): Requirements => ({
    signature: needs.includes('signature'),
    photo: needs.includes('photo'),
    notes: needs.includes('notes'),
    minimumAge: needs.includes('age') ? 18 : null,
  })
  const proofOf = (given: readonly Need[], fileId: string) => ({
    at: ago(0),
    photos: given.includes('photo') ? [fileId] : [],
    signature: given.includes('signature') ? { fileId, name: 'Ana' } : null,
    notes: given.includes('notes') ? 'At the desk' : '',
    ageChecked: given.includes('age'),
  })

  test('cannot be completed by any request, from whatever state it is in', async () => {
    const delivery = await assigned(required(NEEDS))
    const { driver } = delivery
    const { id: fileId } = await (
      await send('POST /v1/driver/files', { key: driver.key, bytes: PNG, headers: { 'content-type': 'image/png' } })
    ).json<FileRef>()
    for (const move of ['none', 'start', 'arrive'] as const) {
      if (move !== 'none') await report(delivery, move, { at: ago(0) })
      for (const given of subsets.filter(({ length }) => length < NEEDS.length)) {
        const { status, body } = await report(delivery, 'complete', proofOf(given, fileId))
        expect([move, given, status, body.code]).toEqual([move, given, 409, 'proof_missing'])
      }
    }
    const blank = { ...proofOf(NEEDS, fileId), notes: '  ' }
    expect((await report(delivery, 'complete', blank)).body.code).toBe('proof_missing')
    const nameless = { ...proofOf(NEEDS, fileId), signature: { fileId, name: ' ' } }
    expect((await report(delivery, 'complete', nameless)).status).toBe(400)
    expect((await orderOf(delivery)).legs[0]).toMatchObject({ state: 'arrived', proof: null })
    expect((await report(delivery, 'complete', proofOf(NEEDS, fileId))).status).toBe(200)
  })

  test('cannot be completed with half an upload', async () => {
    const delivery = await assigned({ photo: true })
    const { driver } = delivery
    const half = await send('POST /v1/driver/files', {
      key: driver.key,
      bytes: PNG.slice(0, PNG.length - 12),
      headers: { 'content-type': 'image/png' },
    })
    expect(half.status).toBe(415)
    expect(await half.json()).not.toHaveProperty('id')
    expect((await report(delivery, 'complete', { at: ago(0) })).body.code).toBe('proof_missing')
  })

  test('keeps its requirements once the driver is on the way', async () => {
    const delivery = await assigned({ photo: true })
    await report(delivery, 'start', { at: ago(0) })
    const { version } = await orderOf(delivery)
    const answer = await sendJson<{ code: string }>(`PATCH /v1/orders/${delivery.order.id}`, {
      key: delivery.tenants.client.key,
      body: { ...draftOf(), version },
    })
    expect(answer.body.code).toBe('leg_locked')
  })
})
