import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { Delivery } from '../../test/delivery.ts'
import { MOVED, STAYING } from './courier-move.ts'
import { rowsOf, tablesOf } from './whole-tables.ts'

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
