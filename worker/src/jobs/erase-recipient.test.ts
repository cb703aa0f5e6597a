import { env } from 'cloudflare:workers'
import type { Order, OrderPage } from '@waybill/contract'
import { expect, test } from 'vitest'
import { Delivery, DROPOFF, draftOf, mobileNumber, ok } from '../../test/delivery.ts'
import { everything } from '../../test/everything.ts'
import { PNG } from '../../test/images.ts'
import { send } from '../../test/request.ts'
import { openTestSocket } from '../../test/socket.ts'
import type { Tenants } from '../../test/tenants.ts'
import { soon } from '../../test/soon.ts'
import { consumeTexts, makeTextOf, scriptedSms } from '../../test/texts.ts'
import { makeWebhook } from '../../test/webhooks.ts'
import { newId } from '../store/ids.ts'
import { shardFor } from '../store/shards.ts'
import { archiveOrders } from './archive.ts'
import { eraseRecipient } from './erase-recipient.ts'
import { sweep } from './sweep.ts'

/** A recipient of whom nobody else has heard: all that tells of them holds this one word or their number. */
const someone = () => {
  const [phone, word] = [mobileNumber(), `Q${newId()}`]
  const address = {
    line: `Calle ${word} 4711`,
    unit: `Apto ${word}`,
    city: 'Montevideo',
    country: 'UY',
    point: DROPOFF,
  }
  const contact = { name: `Zoraida ${word}`, phone }
  const draft = draftOf({ dropoffs: [{ address, contact, notes: `The blue door, ask for Zoraida ${word}` }] })
  return { phone, word, draft, name: contact.name }
}
const traces = async ({ phone, word }: { phone: string; word: string }): Promise<string[]> => {
  const held = await everything()
  return [phone, word].filter((trace) => held.includes(trace))
}

/** Uploads a picture as the driver does. */
async function upload(delivery: Delivery): Promise<string> {
  const init = { key: delivery.driver.key, headers: { 'content-type': 'image/png' }, bytes: PNG }
  const answer = await send('POST /v1/driver/files', init)
  return (await answer.json<{ id: string }>()).id
}

/** Delivered with a photo, texted about, answered, looked at, rated, talked about, told to webhooks, kept in the address book. */
async function delivered(tenants?: Tenants) {
  const { phone, word, draft, name } = someone()
  const delivery = await Delivery.place(draft, tenants)
  const { client, courier, connectionId } = delivery.tenants
  await makeWebhook(client.id)
  await delivery.pickUp()
  await delivery.move('start', delivery.dropoff.id)
  const photo = await upload(delivery)
  await ok(`POST /v1/driver/legs/${delivery.dropoff.id}/complete`, delivery.driver.key, {
    at: new Date().toISOString(),
    photos: [photo],
    notes: `Given to ${name}`,
  })
  const legId = delivery.dropoff.id
  const about = { orderId: delivery.order.id, legId, clientId: client.id, trigger: 'leg_completed' }
  const text = await makeTextOf(courier, { ...about, recipient: phone, recipientName: name, body: `Hi ${name}` })
  await consumeTexts([{ id: text.id }], scriptedSms())
  await ok('POST /v1/hooks/sms/console/inbound', undefined, {
    id: newId(),
    from: phone,
    body: `Careful, ${word} bites`,
  })
  for (const thread of [delivery.order.id, connectionId])
    await ok(`POST /v1/chat/threads/${thread}/messages`, courier.key, { clientId: newId(), text: `${name} (${phone})` })
  const token = await delivery.link()
  await send(`GET /t/${token}`)
  await ok(`POST /v1/tracking/${token}/rating`, undefined, { stars: 5, comment: `so kind to ${word}` })
  await ok('POST /v1/stops', client.key, { title: name, ...draft.dropoffs[0] })
  const db = await shardFor(env, delivery.order.id)
  const waiting = db.prepare(
    `SELECT count(*) AS n FROM notifications WHERE recipient = ? AND state IN ('pending', 'sending')`,
  )
  await soon(async () => expect(await waiting.bind(phone).first('n')).toBe(0))
  return { delivery, phone, word, name, photo }
}

test('nothing that tells who somebody was is left, and their orders stay', async () => {
  const person = await delivered()
  const { delivery, phone, word, photo } = person
  const { client } = delivery.tenants
  expect(await traces(person)).toEqual([phone, word])
  expect((await everything()).split(word).length).toBeGreaterThan(12)
  const report = await eraseRecipient(env, { phone, withOptOuts: false }, new Date())
  expect(await traces(person)).toEqual([])
  expect(report).toMatchObject({ orders: 1, archivedOrders: 0, messages: 1, files: 1, savedStops: 1, left: [] })
  expect(report.texts).toBeGreaterThan(0)
  expect(await env.FILES.get(photo)).toBeNull()
  const order = await ok<Order>(`GET /v1/orders/${delivery.order.id}`, client.key)
  expect(order).toMatchObject({ shortId: delivery.order.shortId, status: 'completed' })
  expect(order.legs[0]).toEqual(delivery.order.legs[0])
  for (const words of [phone.slice(1), word])
    expect((await ok<OrderPage>(`GET /v1/orders?find=${encodeURIComponent(words)}`, client.key)).items).toEqual([])
  expect((await ok<OrderPage>('GET /v1/orders', client.key)).items).toHaveLength(1)
})

test('done again it changes nothing more, and each time is on record', async () => {
  const { phone } = await delivered()
  await eraseRecipient(env, { phone, withOptOuts: false }, new Date())
  const before = await env.SHARD_00.prepare('SELECT group_concat(record) AS text FROM orders').first('text')
  expect(await eraseRecipient(env, { phone, withOptOuts: false }, new Date())).toEqual({
    orders: 0,
    archivedOrders: 0,
    texts: 0,
    messages: 0,
    files: 0,
    savedStops: 0,
    optOuts: 0,
    left: [],
  })
  expect(await env.SHARD_00.prepare('SELECT group_concat(record) AS text FROM orders').first('text')).toBe(before)
  const subject = `…${phone.slice(-2)}`
  const records = env.DIRECTORY.prepare('SELECT count(*) AS n FROM erasures WHERE subject = ?').bind(subject)
  expect(await records.first<number>('n')).toBeGreaterThanOrEqual(2)
})

test('an archived order loses its person too, and those beside it stay as they are', async () => {
  const person = await delivered()
  const { delivery, phone } = person
  const other = await delivered(delivery.tenants)
  const db = await shardFor(env, delivery.order.id)
  while ((await archiveOrders(env, db, new Date(Date.now() + 91 * 86_400_000))) > 0);
  const { key } = delivery.tenants.client
  const beside = await ok<Order>(`GET /v1/orders/${other.delivery.order.id}`, key)
  const report = await eraseRecipient(env, { phone, withOptOuts: false }, new Date())
  expect(report).toMatchObject({ orders: 0, archivedOrders: 1, files: 1 })
  expect(await traces(person)).toEqual([])
  expect(await ok<Order>(`GET /v1/orders/${other.delivery.order.id}`, key)).toEqual(beside)
  const order = await ok<Order>(`GET /v1/orders/${delivery.order.id}`, key)
  expect(order.legs[1]).toMatchObject({ contact: { name: '—', phone: null }, state: 'succeeded' })
})

test('an order under way is left alone and named', async () => {
  const { phone, draft } = someone()
  const delivery = await Delivery.place(draft)
  const report = await eraseRecipient(env, { phone, withOptOuts: false }, new Date())
  expect(report).toMatchObject({ orders: 0, left: [delivery.order.shortId] })
  const order = await ok<Order>(`GET /v1/orders/${delivery.order.id}`, delivery.tenants.client.key)
  expect(order.legs[1]?.contact?.phone).toBe(phone)
})

test('who wanted no texts is still not texted, unless that is to be forgotten too', async () => {
  const person = await delivered()
  const { phone } = person
  await ok('POST /v1/hooks/sms/console/inbound', undefined, { id: newId(), from: phone, body: 'STOP' })
  const report = await eraseRecipient(env, { phone, withOptOuts: false }, new Date())
  expect(report.optOuts).toBeGreaterThan(0)
  expect(await traces(person)).toEqual([phone])
  await eraseRecipient(env, { phone, withOptOuts: true }, new Date())
  expect(await traces(person)).toEqual([])
})

test('rooms forget the news that named somebody, and screens read everything anew', async () => {
  const { delivery, phone, name } = await delivered()
  const { key } = delivery.tenants.client
  const enter = (since: number) =>
    ok<{ ticket: string; path: string }>('POST /v1/tickets', key).then((ticket) => openTestSocket(ticket, { since }))
  const first = await enter(0)
  await first.heard()
  const { seq } = (await first.next(({ type }) => type === 'welcome')) as { seq: number }
  await eraseRecipient(env, { phone, withOptOuts: false }, new Date())
  await sweep(env, new Date(Date.now() + 120_000))
  const second = await enter(seq - 1)
  expect(await second.next(({ type }) => type === 'welcome')).toMatchObject({ resumed: false })
  expect(await second.heard()).not.toContain(name)
})
