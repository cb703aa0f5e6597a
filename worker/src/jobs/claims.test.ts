import { createMessageBatch } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { Delivery, draftOf, mobileNumber, ok } from '../../test/delivery.ts'
import { makeTenants } from '../../test/tenants.ts'
import { consumeTexts, makeText, makeTextOf, scriptedSms, stateOf } from '../../test/texts.ts'
import { takeDue } from '../store/due-texts.ts'
import { changeOptOut } from '../store/opt-outs.ts'
import { shardFor } from '../store/shards.ts'
import { sendTexts } from './sms.ts'

const minutesFromNow = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString()

/** What becomes of a text when a consumer takes it now. */
async function outcome(text: { id: string }) {
  const sms = scriptedSms()
  await consumeTexts([{ id: text.id }], sms)
  const { state, reason } = await stateOf(text)
  return { state, reason, calls: sms.calls.length }
}

describe('a text about an order', () => {
  let delivery: Delivery
  const textOf = (over: Parameters<typeof makeTextOf>[1] = {}) => {
    const { order, dropoff, tenants } = delivery
    const about = { orderId: order.id, legId: dropoff.id, clientId: tenants.client.id, trigger: 'leg_started' }
    return makeTextOf(tenants.courier, { ...about, recipient: '+59899412078', ...over })
  }
  beforeAll(async () => {
    delivery = await Delivery.place()
    await delivery.pickUp()
  })

  test('goes out while it is news', async () => {
    expect(await outcome(await textOf())).toEqual({ state: 'accepted', reason: null, calls: 1 })
  })

  test('goes to nobody who is not its recipient any more', async () => {
    const text = await textOf({ recipient: '+59899000123' })
    expect(await outcome(text)).toEqual({ state: 'blocked', reason: 'recipient_changed', calls: 0 })
  })

  test('of a cycle that is over is not sent', async () => {
    expect(await outcome(await textOf({ cycle: 0 }))).toMatchObject({ state: 'blocked', reason: 'overtaken' })
  })

  test('that its stop has overtaken is not sent, but what happened at the stop is', async () => {
    await delivery.move('start', delivery.dropoff.id)
    await delivery.move('complete', delivery.dropoff.id)
    expect(await outcome(await textOf({ trigger: 'arriving' }))).toMatchObject({
      state: 'blocked',
      reason: 'overtaken',
    })
    expect(await outcome(await textOf({ trigger: 'leg_completed' }))).toMatchObject({ state: 'accepted' })
  })

  test('whose notifications were switched off meanwhile is not sent, nor one of a cancelled order', async () => {
    delivery = await Delivery.place()
    const { tenants, order } = delivery
    const [dropoff] = draftOf().dropoffs
    const edit = { ...draftOf({ dropoffs: [{ ...dropoff!, notify: false }] }), version: order.version }
    delivery.order = await ok(`PATCH /v1/orders/${order.id}`, tenants.client.key, edit)
    const placed = { trigger: 'order_placed' }
    expect(await outcome(await textOf(placed))).toMatchObject({ state: 'blocked', reason: 'notifications_off' })
    await ok(`POST /v1/orders/${order.id}/cancel`, tenants.client.key, { version: delivery.order.version })
    expect(await outcome(await textOf(placed))).toMatchObject({ state: 'blocked', reason: 'cancelled' })
  })
})

describe('a text', () => {
  test('that was late waits for the end of quiet hours', async () => {
    const holdUntil = minutesFromNow(60)
    const text = await makeText({ holdFrom: minutesFromNow(-1), holdUntil })
    expect(await outcome(text)).toMatchObject({ state: 'pending', calls: 0 })
    expect((await stateOf(text)).not_before).toBe(holdUntil)
    const morning = await makeText({ holdFrom: minutesFromNow(-60), holdUntil: minutesFromNow(-1) })
    expect(await outcome(morning)).toMatchObject({ state: 'accepted' })
  })

  test('that is no news any more is not sent', async () => {
    const text = await makeText({ staleAt: minutesFromNow(-1) })
    expect(await outcome(text)).toEqual({ state: 'blocked', reason: 'too_late', calls: 0 })
  })

  test('to a number that rings in a house is not sent', async () => {
    const text = await makeText({ recipient: '+442079460958' })
    expect(await outcome(text)).toEqual({ state: 'blocked', reason: 'not_textable', calls: 0 })
  })

  test('says how many parts it took', async () => {
    const text = await makeText({ body: 'ч'.repeat(71) })
    await outcome(text)
    expect(await stateOf(text)).toMatchObject({ segments: 2 })
  })
})

test('of fifty queued texts none is claimed once STOP is written, and all may go after START', async () => {
  const { courier } = await makeTenants()
  const recipient = mobileNumber()
  const texts = await Promise.all(Array.from({ length: 50 }, () => makeTextOf(courier, { recipient })))
  const db = await shardFor(env, courier.bucket)
  const evidence = {
    source: 'text',
    word: 'STOP',
    said: 'stop',
    name: '',
    actorName: '',
    notificationId: null,
  } as const
  const change = { courierId: courier.id, recipient, ...evidence }
  await changeOptOut(db, { ...change, id: 'in-1', kind: 'opt_out', at: minutesFromNow(0) })
  const sms = scriptedSms()
  await consumeTexts(texts.slice(0, 40), sms)
  expect(sms.calls).toEqual([])
  await changeOptOut(db, { ...change, id: 'in-2', kind: 'opt_in', at: minutesFromNow(0) })
  await consumeTexts(texts, sms)
  expect(sms.calls).toHaveLength(10)
})

test('a text that keeps failing for reasons of our own is given up, kept as a dead letter and replayed', async () => {
  const tenants = await makeTenants()
  const text = await makeTextOf(tenants.courier)
  const db = await shardFor(env, text.id)
  await db.prepare('UPDATE notifications SET attempts = 7 WHERE id = ?').bind(text.id).run()
  await env.DIRECTORY.prepare(
    `INSERT INTO sms_senders (courier_id, provider, sender, account, sealed, key_id, updated_at)
     VALUES (?, 'twilio', '+15005550006', '', 'AAAA', 'lost', '2026-01-01')`,
  )
    .bind(tenants.courier.id)
    .run()
  const message = { id: 'm', timestamp: new Date(), attempts: 1, body: { id: text.id } }
  await sendTexts(createMessageBatch('waybill-texts-live', [message]), env)
  expect(await stateOf(text)).toMatchObject({ state: 'failed', reason: 'gave_up' })
  const { items } = await ok<{ items: { id: string; textId: string }[] }>(
    'GET /v1/courier/dead-letters',
    tenants.courier.key,
  )
  expect(items).toMatchObject([{ textId: text.id, replayedAt: null }])
  await ok('DELETE /v1/courier/sms-sender', tenants.courier.key)
  await ok(`POST /v1/courier/dead-letters/${items[0]!.id}/replay`, tenants.courier.key)
  expect(await stateOf(text)).toMatchObject({ state: expect.stringMatching(/pending|sending|accepted/) })
})

test('what waits for its queue longer than a minute is queued again, the ones behind it the next time', async () => {
  const { courier } = await makeTenants()
  const texts = await Promise.all(
    Array.from({ length: 3 }, () => makeTextOf(courier, {}, new Date(Date.now() - 120_000))),
  )
  const db = await shardFor(env, courier.bucket)
  const [now, before] = [minutesFromNow(0), minutesFromNow(-1)]
  const first = await takeDue(db, now, before, 2)
  const second = await takeDue(db, now, before, 2)
  expect(new Set([...first, ...second].map(({ id }) => id))).toEqual(new Set(texts.map(({ id }) => id)))
  expect(await takeDue(db, now, before, 2)).toEqual([])
})
