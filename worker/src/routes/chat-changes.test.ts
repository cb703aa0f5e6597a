import type { ChatMessage, MessagePage, Thread } from '@waybill/contract'
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { ok } from '../../test/delivery.ts'
import { problemOf, toRequest } from '../../test/request.ts'
import { openTestSocket } from '../../test/socket.ts'
import { makeKey, makeTenants } from '../../test/tenants.ts'
import { createApp } from '../app.ts'
import { newId } from '../store/ids.ts'
import { shardFor } from '../store/shards.ts'

const say = (threadId: string, key: string, text: string): Promise<ChatMessage> =>
  ok<ChatMessage>(`POST /v1/chat/threads/${threadId}/messages`, key, { clientId: newId(), text })
const read = (threadId: string, key: string, query = ''): Promise<MessagePage> =>
  ok<MessagePage>(`GET /v1/chat/threads/${threadId}/messages${query}`, key)
const socketOf = async (key: string) =>
  openTestSocket(await ok<{ ticket: string; path: string }>('POST /v1/tickets', key))

/** A general conversation and how its two sides change and read it. */
async function conversation() {
  const { client, courier, connectionId: id } = await makeTenants()
  const path = `/v1/chat/threads/${id}`
  const edit = (seq: number, text: string, key = client.key) => ok<ChatMessage>(`POST ${path}/edit`, key, { seq, text })
  const remove = (seq: number) => ok<ChatMessage>(`POST ${path}/delete`, client.key, { seq })
  return { client, courier, id, path, edit, remove }
}

test('an edited message keeps its number and says that it was edited', async () => {
  const { client, courier, id, edit } = await conversation()
  const { seq } = await say(id, client.key, 'Door 4')
  expect(await edit(seq, 'Door 5')).toMatchObject({ seq, text: 'Door 5', state: 'edited', change: 1 })
  expect((await read(id, courier.key)).items).toMatchObject([{ seq, text: 'Door 5', state: 'edited' }])
  const [thread] = (await ok<{ items: Thread[] }>('GET /v1/chat/threads', courier.key)).items
  expect(thread).toMatchObject({ lastText: 'Door 5', lastSeq: seq, unread: 1 })
})

test('a deleted message keeps its place and loses its words, for good', async () => {
  const { client, id, path, edit, remove } = await conversation()
  await say(id, client.key, 'Oops')
  await say(id, client.key, 'Then this')
  expect(await remove(1)).toMatchObject({ seq: 1, text: '', files: [], state: 'deleted' })
  expect(await remove(1), 'again, because the answer was lost').toMatchObject({ state: 'deleted', change: 1 })
  expect((await read(id, client.key)).items.map(({ text }) => text)).toEqual(['', 'Then this'])
  expect(await problemOf(`POST ${path}/edit`, { key: client.key, body: { seq: 1, text: 'Back' } })).toBe('409 conflict')
  await edit(2, 'Then that')
  const db = await shardFor(env, id)
  const kept = db.prepare('SELECT count(*) AS n FROM messages WHERE thread_id = ? AND text LIKE ?').bind(id, 'Oops')
  expect(await kept.first('n')).toBe(0)
})

test('who was away learns of every change by its number', async () => {
  const { client, courier, id, edit, remove } = await conversation()
  for (const text of ['1', '2', '3']) await say(id, client.key, text)
  expect((await read(id, courier.key)).lastChange).toBe(0)
  await edit(3, 'three')
  await edit(1, 'one')
  await edit(3, 'three!')
  await remove(2)
  const { changed, lastChange, items } = await read(id, courier.key, '?after=3&changedAfter=0')
  expect(items).toEqual([])
  expect(lastChange).toBe(4)
  expect(changed.map(({ change, seq, text }) => [change, seq, text])).toEqual([
    [2, 1, 'one'],
    [3, 3, 'three!'],
    [4, 2, ''],
  ])
  expect((await read(id, courier.key, '?after=3&changedAfter=3')).changed).toHaveLength(1)
})

test('both sides hear of a change once, also when it is asked for twice', async () => {
  const { client, courier, id, edit } = await conversation()
  await say(id, client.key, 'Door 4')
  const sockets = await Promise.all([socketOf(client.key), socketOf(courier.key)])
  await edit(1, 'Door 5')
  await edit(1, 'Door 5')
  for (const socket of sockets) {
    expect(await socket.nextEvent('message-changed')).toMatchObject({ message: { text: 'Door 5', change: 1 } })
    await socket.heard()
    expect(socket.frames.filter(({ event }) => event)).toHaveLength(1)
  }
})

test('nobody but its author changes a message, and only for five minutes', async () => {
  const { client, courier, id, path } = await conversation()
  await say(id, client.key, 'Mine')
  const colleague = await makeKey(client.id, ['chat:read', 'chat:write'])
  for (const key of [courier.key, colleague.key]) {
    expect(await problemOf(`POST ${path}/edit`, { key, body: { seq: 1, text: 'Theirs' } })).toBe('403 forbidden')
    expect(await problemOf(`POST ${path}/delete`, { key, body: { seq: 1 } })).toBe('403 forbidden')
  }
  const db = await shardFor(env, id)
  const at = new Date(Date.now() - 5 * 60_000 - 1_000).toISOString()
  await db.prepare('UPDATE messages SET at = ? WHERE thread_id = ?').bind(at, id).run()
  for (const [what, body] of [
    ['edit', { seq: 1, text: 'Late' }],
    ['delete', { seq: 1 }],
  ] as const)
    expect(await problemOf(`POST ${path}/${what}`, { key: client.key, body })).toBe('409 too_late')
  expect(await problemOf(`POST ${path}/delete`, { key: client.key, body: { seq: 2 } })).toBe('404 not_found')
})

test('a message is received by a device before anybody has read it', async () => {
  const { client, courier, id, path } = await conversation()
  for (const text of ['1', '2']) await say(id, client.key, text)
  const socket = await socketOf(client.key)
  await ok(`POST ${path}/received`, courier.key, { seq: 2 })
  expect(await read(id, client.key)).toMatchObject({ lastReadSeq: 0, lastReceivedSeq: 2 })
  expect(await socket.nextEvent('received')).toMatchObject({ threadId: id, party: 'courier', seq: 2 })
  await ok(`POST ${path}/received`, courier.key, { seq: 1 })
  await ok(`POST ${path}/read`, courier.key, { seq: 1 })
  expect(await read(id, client.key)).toMatchObject({ lastReadSeq: 1, lastReceivedSeq: 2 })
  expect((await ok<{ items: Thread[] }>('GET /v1/chat/threads', courier.key)).items[0]).toMatchObject({
    readSeq: 1,
    unread: 1,
  })
})

test('the other side hears who is typing, and nobody hears it later', async () => {
  const { client, courier, id, path } = await conversation()
  const listening = await socketOf(courier.key)
  await ok(`POST ${path}/typing`, client.key)
  expect(await listening.nextEvent('typing')).toMatchObject({ threadId: id, party: 'client' })
  const late = await openTestSocket(await ok<{ ticket: string; path: string }>('POST /v1/tickets', courier.key), {
    since: 0,
  })
  expect(await late.heard()).not.toContain('typing')
})

test('whoever says more than a person can is asked to wait, kindly', async () => {
  const { client, id, path } = await conversation()
  // It counts without a clock: a busy machine takes longer than the limit's ten seconds.
  let asked = 0
  const CHAT_LIMIT = { limit: async () => ({ success: ++asked <= 50 }) }
  const sayDirectly = async (text: string) => {
    const request = toRequest(`POST ${path}/messages`, { key: client.key, body: { clientId: newId(), text } })
    const answer = await createApp().fetch(request, { ...env, CHAT_LIMIT }, createExecutionContext())
    return answer.json<{ code?: string }>()
  }
  const answers = await Promise.all(Array.from({ length: 55 }, (_, index) => sayDirectly(`${index}`)))
  expect(answers.filter(({ code }) => code === 'rate_limited')).toHaveLength(5)
  expect((await read(id, client.key)).lastSeq).toBe(50)
})
