import type { D1Database } from '@cloudflare/workers-types'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { Delivery } from '../../test/delivery.ts'
import { MOVED, STAYING } from './courier-move.ts'
import { parentsFirst, putRows, rowsOf, tablesOf } from './whole-tables.ts'

test('every row of every table is read once, whatever its key', async () => {
  await Delivery.place()
  await Delivery.place()
  expect(await tablesOf(env.SHARD_00)).toEqual([...Object.keys(MOVED), ...STAYING].toSorted())
  expect(await tablesOf(env.DIRECTORY)).toContain('webhook_endpoints')
  const insert = env.SHARD_00.prepare(
    `INSERT INTO order_events (order_id, seq, courier_id, type, at, party, actor_name, text) VALUES ('many', ?, 'c', 'edited', '', 'client', '', '')`,
  )
  await env.SHARD_00.batch(Array.from({ length: 1_203 }, (_, seq) => insert.bind(seq)))
  for (const db of [env.DIRECTORY, env.SHARD_00, env.SHARD_01]) {
    for (const table of await tablesOf(db)) {
      const rows = []
      for await (const page of rowsOf(db, table)) rows.push(...page)
      const count = await db.prepare(`SELECT count(*) AS n FROM "${table}"`).first<number>('n')
      expect([table, rows.length]).toEqual([table, count])
      expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length)
    }
  }
})

test('rows that were kept can be put back, each after those that it points to', async () => {
  await Delivery.place()
  await talk('one')
  await talk('two')
  for (const db of [env.DIRECTORY, env.SHARD_00, env.SHARD_01]) {
    const tables = await parentsFirst(db)
    expect(tables.toSorted()).toEqual(await tablesOf(db))
    const kept = await everyRow(db, tables)
    for (const table of tables.toReversed()) await db.prepare(`DELETE FROM "${table}"`).run()
    for (const table of tables) await putRows(db, table, kept.get(table) ?? [])
    // Once more, as after an attempt that broke off.
    for (const [table, rows] of kept) await putRows(db, table, rows)
    expect(await everyRow(db, tables)).toEqual(kept)
  }
  const counts = await env.SHARD_00.prepare(
    `SELECT (SELECT count(*) FROM orders) AS orders, (SELECT count(*) FROM orders_fts) AS orders_found,
       (SELECT count(*) FROM messages) AS messages, (SELECT count(*) FROM messages_fts) AS messages_found`,
  ).first<Record<string, number>>()
  expect(counts).toMatchObject({ orders_found: counts?.orders, messages: 2, messages_found: 2 })
})

async function talk(id: string): Promise<void> {
  await env.SHARD_00.batch([
    env.SHARD_00.prepare(
      `INSERT INTO threads (id, connection_id, courier_id, client_id, courier_name, client_name, created_at) VALUES (?, 'c', 'f', 'n', 'F', 'N', '')`,
    ).bind(id),
    env.SHARD_00.prepare(
      `INSERT INTO messages (thread_id, seq, party, author_id, author_name, sender_key, text, at) VALUES (?, 1, 'client', 'a', 'A', 'k', 'Hola', '')`,
    ).bind(id),
  ])
}

async function everyRow(db: D1Database, tables: readonly string[]): Promise<Map<string, Record<string, unknown>[]>> {
  const rows = new Map<string, Record<string, unknown>[]>(tables.map((table) => [table, []]))
  for (const table of tables)
    for await (const page of rowsOf(db, table)) rows.get(table)?.push(...page.map(withoutNumber))
  return rows
}

/** A thread is numbered by the database where it stands. */
const withoutNumber = (row: Record<string, unknown>) => ({ ...row, number: undefined })
