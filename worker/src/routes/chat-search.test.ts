import type { ChatMessage } from '@waybill/contract'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { ok } from '../../test/delivery.ts'
import { planOf } from '../../test/plans.ts'
import { problemOf } from '../../test/request.ts'
import { makeTenants } from '../../test/tenants.ts'
import { indexedMessages } from '../store/chat-search.ts'
import { newId } from '../store/ids.ts'
import { shardFor } from '../store/shards.ts'

/** A general conversation, and how its client speaks and its courier searches in it. */
async function conversation() {
  const { client, courier, connectionId: id } = await makeTenants()
  const path = `/v1/chat/threads/${id}`
  const say = (text: string) => ok<ChatMessage>(`POST ${path}/messages`, client.key, { clientId: newId(), text })
  const search = (text: string) =>
    ok<{ items: ChatMessage[]; next: number | null }>(
      `GET ${path}/search?text=${encodeURIComponent(text)}`,
      courier.key,
    )
  const find = async (text: string) => (await search(text)).items.map(({ seq }) => seq)
  return { client, courier, id, path, say, search, find }
}

/** Adds so many messages at once, as years of talk would have. */
async function talkOn(id: string, count: number): Promise<void> {
  const db = await shardFor(env, id)
  await db.batch([
    db
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT last_seq + 1 FROM threads WHERE id = ?1 UNION ALL SELECT i + 1 FROM n LIMIT ?2)
         INSERT INTO messages (thread_id, seq, party, author_id, author_name, sender_key, text, at)
         SELECT ?1, i, 'courier', 'marina', 'Marina Gadea', 'many-' || i, 'Message number ' || i, '2026-01-01T00:00:00.000Z' FROM n`,
      )
      .bind(id, count),
    db.prepare('UPDATE threads SET last_seq = last_seq + ? WHERE id = ?').bind(count, id),
  ])
}

test('search finds words in any case, with or without accents, the newest first', async () => {
  const { say, search, find } = await conversation()
  for (const text of ['José has it', 'nothing', 'Is JOSE there?']) await say(text)
  expect(await find('jose')).toEqual([3, 1])
  expect(await find('josé there')).toEqual([3])
  expect(await find('is it'), 'words of two letters').toEqual([])
  expect(await find('has it'), 'and one beside a longer one').toEqual([1])
  expect(await search('nobody')).toEqual({ items: [], next: null })
})

test('one request finds the first of very many messages', async () => {
  const { say, search, find } = await conversation()
  const { threadId } = await say('The spare key is under the flowerpot')
  await talkOn(threadId, 6_000)
  expect(await search('flowerpot key')).toMatchObject({ items: [{ seq: 1 }], next: null })
  const page = await search('message number')
  expect(page.items.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, index) => 6_001 - index))
  expect(page.next).toBe(5_952)
  expect(await find('Marina 4321'), 'by who said it').toEqual([4_321])
})

test('search stays in its conversation, and what looks like a query is only words', async () => {
  const [first, second] = [await conversation(), await conversation()]
  for (const { say } of [first, second]) await say('The gate is open')
  expect(await first.find('gate')).toEqual([1])
  expect(await first.find('gate" OR "open')).toEqual([])
  expect(await first.find('words : gate*')).toEqual([])
  expect(await problemOf(`GET ${first.path}/search?text=gate`, { key: second.courier.key })).toBe('404 not_found')
})

test('an edited message is found by its new words alone, and a deleted one by none', async () => {
  const { client, id, path, say, find } = await conversation()
  await say('Bring it to the kitchen')
  await say('My code is 99431')
  await ok(`POST ${path}/edit`, client.key, { seq: 1, text: 'Bring it to the reception' })
  await ok(`POST ${path}/delete`, client.key, { seq: 2 })
  expect([await find('kitchen'), await find('reception'), await find('99431')]).toEqual([[], [1], []])
  const db = await shardFor(env, id)
  const left = db.prepare(`SELECT count(*) AS n FROM messages_fts WHERE messages_fts MATCH '"99431"'`)
  expect(await left.first('n'), 'not in the index either').toBe(0)
})

test('search reads the index and no conversation', async () => {
  const { id, client } = await conversation()
  const place = { id, tenant: { column: 'client_id', id: client.id }, before: 10 } as const
  const plan = await planOf((db) => indexedMessages(db, place, '"gate"', 50), await shardFor(env, id))
  expect(plan.filter((step) => /^SCAN (?!messages_fts VIRTUAL TABLE INDEX|\()/.test(step))).toEqual([])
  expect(plan.join()).toContain('messages_fts VIRTUAL TABLE INDEX')
  expect(plan.join()).toContain('SEARCH m USING PRIMARY KEY (thread_id=? AND seq=?)')
})
