import { env } from 'cloudflare:workers'
import type { OptOutPage, TextReport } from '@waybill/contract'
import { expect, test } from 'vitest'
import { mobileNumber, ok } from '../../test/delivery.ts'
import { nextMessageTo } from '../../test/outbox.ts'
import { problemOf } from '../../test/request.ts'
import { makeNeighbours, makeTenants, type Tenants } from '../../test/tenants.ts'
import { consumeTexts, makeTextOf, scriptedSms } from '../../test/texts.ts'
import { shardFor } from '../store/shards.ts'

const LIST = 'GET /v1/notifications/opt-outs'
const listFor = (key: string, query = '') => ok<OptOutPage>(`${LIST}${query}`, key)
const note = ({ courier }: Tenants, phone: string, said = 'Asked on the phone') =>
  ok('POST /v1/notifications/opt-outs', courier.key, { phone, said })

test('an opt-out that somebody noted says who and why, and stops texts', async () => {
  const tenants = await makeTenants()
  const phone = mobileNumber()
  await note(tenants, phone)
  const { items } = await listFor(tenants.courier.key)
  expect(items).toMatchObject([
    { phone, source: 'person', endedAt: null, courierName: 'Faro Envíos', history: [{ said: 'Asked on the phone' }] },
  ])
  const text = await makeTextOf(tenants.courier, { recipient: phone })
  const sms = scriptedSms()
  await consumeTexts([text], sms)
  expect(sms.calls).toEqual([])
})

test('a client sees only those whom it has texted itself', async () => {
  const tenants = await makeTenants()
  const neighbours = await makeNeighbours(tenants)
  const [mine, theirs] = [mobileNumber(), mobileNumber()]
  await makeTextOf(tenants.courier, { recipient: mine, clientId: tenants.client.id })
  await makeTextOf(tenants.courier, { recipient: theirs, clientId: neighbours.client.id })
  await Promise.all([note(tenants, mine), note(tenants, theirs)])
  expect((await listFor(tenants.client.key)).items.map(({ phone }) => phone)).toEqual([mine])
  expect((await listFor(neighbours.client.key)).items.map(({ phone }) => phone)).toEqual([theirs])
  expect((await listFor((await makeTenants()).courier.key)).items).toEqual([])
})

test('opt-outs are found by a part of the number and come page by page', async () => {
  const tenants = await makeTenants()
  const db = await shardFor(env, tenants.courier.bucket)
  const insert = db.prepare(`INSERT INTO opt_outs (courier_id, recipient, word, at, name) VALUES (?, ?, 'STOP', ?, ?)`)
  const phones = Array.from({ length: 60 }, (_, index) => `+598991${String(index).padStart(5, '0')}`)
  await db.batch(
    phones.map((phone, index) =>
      insert.bind(tenants.courier.id, phone, `2026-11-${10 + (index % 10)}T00:00:00.000Z`, index === 7 ? 'Lucía' : ''),
    ),
  )
  const first = await listFor(tenants.courier.key)
  expect(first.items).toHaveLength(50)
  expect(first.next).not.toContain('598')
  const second = await listFor(tenants.courier.key, `?after=${first.next}`)
  expect([...first.items, ...second.items].map(({ phone }) => phone).toSorted()).toEqual(phones)
  expect(second.next).toBeNull()
  const found = await listFor(tenants.courier.key, `?find=${encodeURIComponent('991 00-007')}`)
  expect(found.items.map(({ name }) => name)).toEqual(['Lucía'])
  expect((await listFor(tenants.courier.key, '?find=LUC')).items).toHaveLength(1)
  expect(await problemOf(`${LIST}?after=x`, { key: tenants.courier.key })).toBe('400 invalid_request')
})

test('a report counts texts by day, by trigger and by what stood in their way', async () => {
  const tenants = await makeTenants()
  const { courier, client } = tenants
  const of = (trigger: string, at = new Date(), over = {}) =>
    makeTextOf(courier, { clientId: client.id, trigger, ...over }, at)
  const yesterday = new Date(Date.now() - 86_400_000)
  const texts = [await of('order_placed'), await of('order_placed'), await of('arriving')]
  await of('arriving', yesterday)
  const neighbour = await makeNeighbours(tenants)
  await makeTextOf(courier, { clientId: neighbour.client.id, trigger: 'arriving' })
  const refused = { kind: 'refused', reason: 'number_invalid', code: '21211' } as const
  await consumeTexts(
    texts,
    scriptedSms({ kind: 'accepted', providerId: 'p' }, refused, { kind: 'unknown', reason: 'timeout' }),
  )
  const report = await ok<TextReport>('GET /v1/notifications/report?days=2', client.key)
  expect(report.days).toMatchObject([
    { waiting: 1, sent: 0 },
    { waiting: 0, sent: 1, failed: 1, unknown: 1, segments: 2 },
  ])
  expect(report.triggers).toMatchObject([
    { trigger: 'order_placed', texts: 2 },
    { trigger: 'arriving', texts: 2 },
  ])
  expect(report.reasons).toEqual(
    expect.arrayContaining([
      { reason: 'number_invalid', texts: 1 },
      { reason: 'timeout', texts: 1 },
    ]),
  )
  const whole = await ok<TextReport>('GET /v1/notifications/report?days=1', courier.key)
  expect(whole.days[0]).toMatchObject({ waiting: 1, sent: 1, failed: 1, unknown: 1 })
})

test('a trial comes to oneself once, with the values of an order or of a sample', async () => {
  const tenants = await makeTenants()
  const to = mobileNumber()
  const body = { to, template: '{{recipient.name}}: {{eta.minutes}} {{tracking.link}}', language: 'en' }
  await ok('POST /v1/notifications/trial', tenants.client.key, body)
  expect(await nextMessageTo(to)).toMatchObject({ body: `Ana Silva: 12 ${env.BASE_URL}/t/example` })
  const wrong = { ...body, template: '{{sender}}' }
  expect(await problemOf('POST /v1/notifications/trial', { key: tenants.client.key, body: wrong })).toBe(
    '400 invalid_request',
  )
})

test('trials are few, so that nobody texts the world with them', async () => {
  const { client } = await makeTenants()
  const trial = () =>
    problemOf('POST /v1/notifications/trial', {
      key: client.key,
      body: { to: mobileNumber(), template: 'Hi', language: 'en' },
    })
  const answers = await Promise.all(Array.from({ length: 21 }, trial))
  expect(answers.filter((answer) => answer === '429 rate_limited')).toHaveLength(1)
})
