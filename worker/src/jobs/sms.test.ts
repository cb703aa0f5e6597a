import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { Delivery, ok } from '../../test/delivery.ts'
import { makeTenants } from '../../test/tenants.ts'
import { consumeTexts, makeText, makeTextOf, scriptedSms, stateOf } from '../../test/texts.ts'
import { shardFor } from '../store/shards.ts'
import { claim } from '../store/text-claims.ts'
import { settle } from '../store/text-receipts.ts'
import { sweep } from './sweep.ts'

const receiptOf = (state: 'sent' | 'delivered' | 'queued' | 'failed') =>
  ({ state, reason: null, code: null, provider: 'scripted', segments: 0, checkAt: null }) as const
const minutesFromNow = (minutes: number): Date => new Date(Date.now() + minutes * 60_000)

test('an accepted text is recorded with the provider’s id', async () => {
  const [text, sms] = [await makeText(), scriptedSms()]
  const { ackAll, explicitAcks, retryMessages } = await consumeTexts([{ id: text.id }], sms)
  expect({ ackAll, acks: explicitAcks.length, retryMessages }).toEqual({ ackAll: false, acks: 1, retryMessages: [] })
  expect(await stateOf(text)).toMatchObject({ state: 'accepted', provider_id: `provider-${text.id}`, attempts: 1 })
  expect(sms.calls).toMatchObject([{ id: text.id, to: text.recipient, body: 'Hello' }])
})

test('twenty consumers of one text call the provider once', async () => {
  const [text, sms] = [await makeText(), scriptedSms()]
  await Promise.all(Array.from({ length: 20 }, () => consumeTexts([{ id: text.id }, { id: text.id }], sms)))
  expect(sms.calls).toHaveLength(1)
})

test('a definite refusal is final and says why', async () => {
  const [text, sms] = [await makeText(), scriptedSms({ kind: 'refused', reason: 'number_invalid', code: '21211' })]
  await consumeTexts([{ id: text.id }], sms)
  await consumeTexts([{ id: text.id }], sms)
  expect(await stateOf(text)).toMatchObject({ state: 'failed', reason: 'number_invalid' })
  expect(sms.calls).toHaveLength(1)
})

test('a provider that asks for patience gets it, and then the text', async () => {
  const text = await makeText()
  const sms = scriptedSms({ kind: 'throttled', retryAfterSeconds: 40 }, { kind: 'accepted', providerId: 'p' })
  const { retryMessages } = await consumeTexts([{ id: text.id }], sms)
  expect(retryMessages).toHaveLength(1)
  const waiting = await stateOf(text)
  expect(waiting.state).toBe('pending')
  expect(Date.parse(waiting.not_before)).toBeGreaterThan(Date.now() + 35_000)
  await consumeTexts([{ id: text.id }], sms)
  expect(sms.calls).toHaveLength(1)
  await (
    await shardFor(env, text.id)
  )
    .prepare('UPDATE notifications SET not_before = created_at WHERE id = ?')
    .bind(text.id)
    .run()
  await consumeTexts([{ id: text.id }], sms)
  expect(await stateOf(text)).toMatchObject({ state: 'accepted' })
})

test.each([
  ['a reset connection', new TypeError('Network connection lost')],
  ['an answer nobody understands', { kind: 'unknown', reason: 'provider_problem' } as const],
])('after %s nobody knows, so it is never sent again', async (_, answer) => {
  const [text, sms] = [await makeText(), scriptedSms(answer)]
  const { explicitAcks } = await consumeTexts([{ id: text.id }], sms)
  expect(explicitAcks).toHaveLength(1)
  expect(await stateOf(text)).toMatchObject({ state: 'unknown' })
  await sweep(env, minutesFromNow(10))
  await consumeTexts([{ id: text.id }], sms)
  expect(sms.calls).toHaveLength(1)
})

test('a consumer that died between claim and record leaves a visible unknown that is never sent again', async () => {
  const [text, sms] = [await makeText(), scriptedSms()]
  const db = await shardFor(env, text.id)
  const now = new Date().toISOString()
  const times = { now, leaseUntil: minutesFromNow(2).toISOString() }
  expect(await claim(db, text.id, times)).not.toBeNull()
  await sweep(env, minutesFromNow(1))
  expect(await stateOf(text)).toMatchObject({ state: 'sending' })
  await sweep(env, minutesFromNow(3))
  expect(await stateOf(text)).toMatchObject({ state: 'unknown', reason: 'lease_expired' })
  await consumeTexts([{ id: text.id }], sms)
  await sweep(env, minutesFromNow(10))
  expect(sms.calls).toHaveLength(0)
})

test('a receipt moves a text forward only, however late or doubled it comes', async () => {
  const [text, sms] = [await makeText(), scriptedSms({ kind: 'unknown', reason: 'provider_problem' })]
  await consumeTexts([{ id: text.id }], sms)
  const db = await shardFor(env, text.id)
  const receipt = async (state: 'sent' | 'delivered' | 'queued' | 'failed') =>
    (await settle(db, text, { ...receiptOf(state), providerId: 'p' }, new Date().toISOString())) !== null
  expect([
    await receipt('sent'),
    await receipt('delivered'),
    await receipt('sent'),
    await receipt('delivered'),
  ]).toEqual([true, true, false, false])
  expect([await receipt('queued'), await receipt('failed')]).toEqual([false, false])
  expect(await stateOf(text)).toMatchObject({ state: 'delivered', provider_id: 'p' })
})

test('whoever opted out is not texted, also where the text was queued before', async () => {
  const { courier } = await makeTenants()
  const sms = scriptedSms()
  const recipient = '+59899000111'
  const texts = await Promise.all(Array.from({ length: 5 }, () => makeTextOf(courier, { recipient })))
  const db = await shardFor(env, courier.bucket)
  const optOut = db.prepare(`INSERT INTO opt_outs (courier_id, recipient, word, at) VALUES (?, ?, 'STOP', ?)`)
  await optOut.bind(courier.id, recipient, new Date().toISOString()).run()
  await consumeTexts(texts, sms)
  expect(sms.calls).toHaveLength(0)
  expect(await stateOf(texts[0]!)).toMatchObject({ state: 'blocked', reason: 'opted_out' })
  const other = await makeText({ recipient })
  await consumeTexts([{ id: other.id }], sms)
  expect(sms.calls).toHaveLength(1)
})

test('a text of yesterday is not sent', async () => {
  const text = await makeText({}, minutesFromNow(-25 * 60))
  const sms = scriptedSms()
  await consumeTexts([{ id: text.id }], sms)
  expect(await stateOf(text)).toMatchObject({ state: 'blocked', reason: 'too_late' })
  expect(sms.calls).toHaveLength(0)
})

test('a text that is not due waits', async () => {
  const [text, sms] = [await makeText({ notBefore: minutesFromNow(30).toISOString() }), scriptedSms()]
  await consumeTexts([{ id: text.id }], sms)
  expect(await stateOf(text)).toMatchObject({ state: 'pending', attempts: 0 })
})

test('a message that no text belongs to becomes a dead letter and hurts no other', async () => {
  const [text, sms] = [await makeText(), scriptedSms()]
  const poison = ['x', null, 7, {}, { id: '??unknown' }]
  const { explicitAcks, retryMessages } = await consumeTexts([...poison, { id: text.id }], sms)
  expect([explicitAcks.length, retryMessages.length]).toEqual([6, 0])
  expect(await stateOf(text)).toMatchObject({ state: 'accepted' })
  const letters = await env.DIRECTORY.prepare(`SELECT count(*) AS n FROM dead_letters WHERE reason = 'poison'`).first(
    'n',
  )
  expect(letters).toBe(5)
})

test('a stored text holds a placeholder, the sent one a link that opens', async () => {
  const delivery = await Delivery.place()
  await delivery.pickUp()
  await delivery.move('start', delivery.dropoff.id)
  const db = await shardFor(env, delivery.order.id)
  const rows = await db
    .prepare('SELECT id, body, state FROM notifications WHERE order_id = ?')
    .bind(delivery.order.id)
    .all<{ id: string; body: string; state: string }>()
  expect(rows.results).toHaveLength(1)
  expect(rows.results[0]!.body).toContain('{{tracking.link}}')
  await db.prepare(`UPDATE notifications SET state = 'pending' WHERE id = ?`).bind(rows.results[0]!.id).run()
  const sms = scriptedSms()
  await consumeTexts([{ id: rows.results[0]!.id }], sms)
  const token = /\/t\/([A-Za-z0-9]{32})/.exec(sms.calls[0]?.body ?? '')?.[1]
  expect(sms.calls[0]!.body).toContain('Almacén Norte')
  expect(await ok(`GET /v1/tracking/${token}`)).toMatchObject({ shortId: delivery.order.shortId })
})

test('a text without an order may hold a one-time link, so its words are forgotten once it is sent', async () => {
  const [text, sms] = [await makeText({ body: 'Sign in: https://x/abc' }), scriptedSms()]
  await consumeTexts([{ id: text.id }], sms)
  expect((await stateOf(text)).body).toBe('')
})
