import type { ChatMessage, Thread } from '@waybill/contract'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { Delivery, ok } from '../../test/delivery.ts'
import { problemOf, sendJson } from '../../test/request.ts'
import { openTestSocket } from '../../test/socket.ts'
import { makeKey, makeTenants } from '../../test/tenants.ts'
import { newId } from '../store/ids.ts'
import { shardFor } from '../store/shards.ts'

type Page = { items: ChatMessage[]; lastSeq: number; lastReadSeq: number }
const say = (threadId: string, key: string, text: string, clientId = newId()): Promise<ChatMessage> =>
  ok<ChatMessage>(`POST /v1/chat/threads/${threadId}/messages`, key, { clientId, text })
const read = (threadId: string, key: string, query = ''): Promise<Page> =>
  ok<Page>(`GET /v1/chat/threads/${threadId}/messages${query}`, key)
const threads = async (key: string): Promise<Thread[]> =>
  (await ok<{ items: Thread[] }>('GET /v1/chat/threads', key)).items

test('twenty messages at the same moment get twenty numbers without a gap', async () => {
  const { client, courier, connectionId } = await makeTenants()
  const sent = await Promise.all(
    Array.from({ length: 20 }, (_, index) => say(connectionId, index % 2 ? client.key : courier.key, `${index}`)),
  )
  expect(sent.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  )
  const { items, lastSeq } = await read(connectionId, client.key)
  expect(lastSeq).toBe(20)
  expect(items).toEqual(sent.toSorted((a, b) => a.seq - b.seq))
})

test('a message that is sent again is one message, also when both come at once', async () => {
  const { client, connectionId } = await makeTenants()
  const clientId = newId()
  const sent = await Promise.all(Array.from({ length: 8 }, () => say(connectionId, client.key, 'Hello', clientId)))
  await say(connectionId, client.key, 'Then')
  const late = await say(connectionId, client.key, 'Hello', clientId)
  expect(new Set([...sent, late].map((message) => JSON.stringify(message))).size).toBe(1)
  expect((await read(connectionId, client.key)).items.map(({ text }) => text)).toEqual(['Hello', 'Then'])
})

test('two members may use the same id for different messages', async () => {
  const { client, courier, connectionId } = await makeTenants()
  const clientId = newId()
  await say(connectionId, client.key, 'Question', clientId)
  await say(connectionId, courier.key, 'Answer', clientId)
  expect((await read(connectionId, client.key)).items.map(({ party, text }) => [party, text])).toEqual([
    ['client', 'Question'],
    ['courier', 'Answer'],
  ])
})

test('both sides hear a message within a moment, once', async () => {
  const { client, courier, connectionId } = await makeTenants()
  const ticket = async (key: string) => ok<{ ticket: string; path: string }>('POST /v1/tickets', key)
  const sockets = [await openTestSocket(await ticket(client.key)), await openTestSocket(await ticket(courier.key))]
  const clientId = newId()
  await say(connectionId, client.key, 'Hello', clientId)
  await say(connectionId, client.key, 'Hello', clientId)
  for (const socket of sockets) {
    expect(await socket.nextEvent('message')).toMatchObject({ orderId: null, message: { text: 'Hello', seq: 1 } })
    await socket.heard()
    expect(socket.frames.filter(({ event }) => event)).toHaveLength(1)
  }
})

test('history pages both ways', async () => {
  const { client, connectionId } = await makeTenants()
  for (const text of ['1', '2', '3', '4', '5']) await say(connectionId, client.key, text)
  const texts = async (query: string) => (await read(connectionId, client.key, query)).items.map(({ text }) => text)
  expect(await texts('?limit=2')).toEqual(['4', '5'])
  expect(await texts('?limit=2&before=4')).toEqual(['2', '3'])
  expect(await texts('?limit=2&after=1')).toEqual(['2', '3'])
  expect(await texts('?after=5')).toEqual([])
})

test('what the other side said is unread until it is read, and the other side sees that', async () => {
  const { client, courier, connectionId } = await makeTenants()
  for (const text of ['1', '2', '3']) await say(connectionId, courier.key, text)
  await say(connectionId, client.key, 'mine')
  expect((await threads(client.key))[0]).toMatchObject({ id: connectionId, unread: 3, lastSeq: 4, lastText: 'mine' })
  await ok(`POST /v1/chat/threads/${connectionId}/read`, client.key, { seq: 2 })
  await ok(`POST /v1/chat/threads/${connectionId}/read`, client.key, { seq: 1 })
  expect((await threads(client.key))[0]?.unread).toBe(1)
  expect((await threads(courier.key))[0]?.unread).toBe(1)
  expect((await read(connectionId, courier.key)).lastReadSeq).toBe(2)
  await ok(`POST /v1/chat/threads/${connectionId}/read`, client.key, { seq: 9_999 })
  expect((await read(connectionId, courier.key)).lastReadSeq).toBe(4)
})

test('an order has a conversation of its own', async () => {
  const delivery = await Delivery.place()
  const { client, courier, connectionId } = delivery.tenants
  await say(delivery.order.id, courier.key, 'Which bell?')
  const [about, general] = await threads(client.key)
  expect(about).toMatchObject({ id: delivery.order.id, shortId: delivery.order.shortId, unread: 1 })
  expect(general).toMatchObject({ id: connectionId, orderId: null, lastAt: null })
})

test('somebody else’s conversation is as unknown as none', async () => {
  const delivery = await Delivery.place()
  const stranger = await makeTenants()
  for (const id of [delivery.order.id, delivery.tenants.connectionId, newId(), 'x']) {
    for (const { key } of [stranger.client, stranger.courier]) {
      expect(await problemOf(`GET /v1/chat/threads/${id}/messages`, { key })).toBe('404 not_found')
      const body = { clientId: newId(), text: 'Hi' }
      expect(await problemOf(`POST /v1/chat/threads/${id}/messages`, { key, body })).toBe('404 not_found')
      expect(await problemOf(`POST /v1/chat/threads/${id}/read`, { key, body: { seq: 1 } })).toBe('404 not_found')
    }
  }
  const db = await shardFor(env, delivery.order.id)
  const rows = await db.prepare(`SELECT count(*) AS n FROM messages WHERE text = 'Hi'`).first('n')
  expect(rows).toBe(0)
})

test('an empty, endless or strange message is refused with the field’s name', async () => {
  const { client, connectionId } = await makeTenants()
  const bad = [{ text: ' ' }, { text: 'x'.repeat(4_001) }, { text: 'x', clientId: 'short' }, { text: 'x', more: 1 }]
  for (const body of bad) {
    const { status, body: problem } = await sendJson<{ fields: unknown[] }>(
      `POST /v1/chat/threads/${connectionId}/messages`,
      { key: client.key, body: { clientId: newId(), ...body } },
    )
    expect(status).toBe(400)
    expect(problem.fields).toHaveLength(1)
  }
})

test('a key that may only read cannot write', async () => {
  const { client, connectionId } = await makeTenants()
  const { key } = await makeKey(client.id, ['chat:read'])
  const body = { clientId: newId(), text: 'Hi' }
  expect(await problemOf(`POST /v1/chat/threads/${connectionId}/messages`, { key, body })).toBe('403 forbidden')
  expect((await read(connectionId, key)).items).toEqual([])
})

test('lists of conversations read by their index', async () => {
  for (const side of ['courier', 'client']) {
    const plan = await env.SHARD_00.prepare(
      `EXPLAIN QUERY PLAN SELECT id FROM threads t WHERE t.${side}_id = 'x' ORDER BY t.last_at DESC LIMIT 9`,
    ).all<{ detail: string }>()
    expect(plan.results.map(({ detail }) => detail)).toEqual([expect.stringContaining(`threads_${side}`)])
  }
})
