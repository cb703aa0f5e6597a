import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Instant } from '@waybill/contract'
import type { OrderRecord } from '../domain/change.ts'
import { ERASED, scrub, type Erasure } from '../domain/erasure.ts'
import { insertOutbox } from './commit.ts'
import { newId } from './ids.ts'
import { writeOrder } from './order-columns.ts'
import { toRecord } from './rows.ts'

/** How many orders are read at once: a shard may hold a million. */
const PAGE = 2_000

/** Every order on a shard whose record names a number, page by page. */
export async function* ordersNaming(db: D1Database, phone: string): AsyncGenerator<OrderRecord[]> {
  let after = ''
  for (;;) {
    const page = `SELECT id, record FROM orders WHERE id > ?1 ORDER BY id LIMIT ${PAGE}`
    const [last, found] = await db.batch([
      db.prepare(`SELECT max(id) AS id FROM (${page})`).bind(after),
      db.prepare(`SELECT record FROM (${page}) WHERE instr(record, ?2) > 0`).bind(after, phone),
    ])
    yield (found?.results ?? []).map((row) => toRecord(asRecordRow(row)))
    const next = asLast(last?.results[0])
    if (next === null) return
    after = next
  }
}

/** Writes an order without its person, in one batch with all that told of them; answers how many texts and messages that was. */
export async function writeErasure(
  db: D1Database,
  previous: OrderRecord,
  erasure: Erasure,
  phone: string,
  at: Instant,
): Promise<{ texts: number; messages: number }> {
  const { order } = erasure
  const scrubbed = await scrubTexts(db, order, erasure.words)
  const [texts, messages] = await db.batch([
    forgetTexts(db, order.id, phone),
    db
      .prepare(
        `UPDATE messages SET text = '', author_name = ?, files = '[]', state = 'deleted'
         WHERE thread_id = ? AND party = 'recipient' AND author_name <> ?1 RETURNING seq`,
      )
      .bind(ERASED, order.id),
    db
      .prepare(
        `UPDATE threads SET last_text = '' WHERE id = ? AND EXISTS (
           SELECT 1 FROM messages m WHERE m.thread_id = threads.id AND m.seq = last_seq AND m.party = 'recipient')`,
      )
      .bind(order.id),
    ...(previous === order ? [] : [writeOrder(db, order, previous)]),
    ...scrubbed,
    ...forgetAround(db, erasure),
    tellRooms(db, order, at),
  ])
  return { texts: texts?.results.length ?? 0, messages: messages?.results.length ?? 0 }
}

const forgetTexts = (db: D1Database, orderId: string, phone: string): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE notifications SET recipient = ?, recipient_name = '', body = '' WHERE order_id = ? AND recipient = ? RETURNING id`,
    )
    .bind(ERASED, orderId, phone)

/** Who looked, what they said, answers to repeated requests and news: all of it holds the order or its person. */
function forgetAround(db: D1Database, { order, legIds, fileIds }: Erasure): D1PreparedStatement[] {
  const legs = JSON.stringify(legIds)
  return [
    db.prepare('DELETE FROM tracking_visits WHERE leg_id IN (SELECT value FROM json_each(?))').bind(legs),
    db.prepare('DELETE FROM tracking_links WHERE leg_id IN (SELECT value FROM json_each(?))').bind(legs),
    db.prepare(`UPDATE ratings SET comment = '' WHERE leg_id IN (SELECT value FROM json_each(?))`).bind(legs),
    db.prepare('DELETE FROM files WHERE id IN (SELECT value FROM json_each(?))').bind(JSON.stringify(fileIds)),
    db.prepare('DELETE FROM outbox WHERE instr(payload, ?) > 0').bind(order.id),
    db.prepare('DELETE FROM idempotency WHERE instr(body, ?) > 0').bind(order.id),
  ]
}

/** Rooms keep their last news for screens that come back: they forget them within a minute or two, by the outbox. */
function tellRooms(db: D1Database, { client, courier, connectionId }: OrderRecord, at: Instant): D1PreparedStatement {
  const names = [client.id, courier.id, connectionId]
  const rows = names.map((name) => ({ id: newId(), room: 'org', name, payload: { type: 'forget' } }) as const)
  return insertOutbox(db, rows, at)
}

/** Free texts in which a person may be named; each has a key of two columns. */
const TEXTS = [
  { table: 'order_events', keys: ['order_id', 'seq'], text: 'text', where: 'order_id = ?1' },
  { table: 'messages', keys: ['thread_id', 'seq'], text: 'text', where: 'thread_id IN (?1, ?2)' },
  { table: 'threads', keys: ['id', 'id'], text: 'last_text', where: 'id IN (?1, ?2)' },
  { table: 'notifications', keys: ['id', 'id'], text: 'body', where: 'order_id = ?1' },
] as const

async function scrubTexts(
  db: D1Database,
  { id, connectionId }: OrderRecord,
  words: readonly string[],
): Promise<D1PreparedStatement[]> {
  const results = await db.batch(
    TEXTS.map(({ table, keys: [first, second], text, where }) =>
      db
        .prepare(
          `SELECT ${first} AS first, ${second} AS second, ${text} AS text FROM ${table}
           WHERE ${where} AND ?2 <> '' AND EXISTS (SELECT 1 FROM json_each(?3) w WHERE instr(${text}, w.value) > 0)`,
        )
        .bind(id, connectionId, JSON.stringify(words)),
    ),
  )
  return TEXTS.flatMap(({ table, keys: [first, second], text }, index) =>
    (results[index]?.results ?? [])
      .map(asTextRow)
      .map((row) =>
        db
          .prepare(`UPDATE ${table} SET ${text} = ? WHERE ${first} = ? AND ${second} = ?`)
          .bind(scrub(row.text, words), row.first, row.second),
      ),
  )
}

// The columns are those of the statements above; the tables are STRICT.
const asRecordRow = (row: unknown) => row as { record: string }
const asLast = (row: unknown): string | null => (row as { id: string | null } | undefined)?.id ?? null
const asTextRow = (row: unknown) => row as { first: string; second: string | number; text: string }
