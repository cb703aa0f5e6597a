import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { ChatMessage, Instant } from '@waybill/contract'
import type { Member, ThreadPlace } from '../domain/chat.ts'
import type { OutboxRow } from './commit.ts'
import type { Tenant } from './tenant.ts'

interface MessageRow {
  seq: number
  party: ChatMessage['party']
  author_name: string
  sender_key: string
  text: string
  at: string
}
const COLUMNS = 'seq, party, author_name, sender_key, text, at'
const toMessage = (threadId: string, { author_name, sender_key, ...row }: MessageRow): ChatMessage => ({
  ...row,
  threadId,
  clientId: sender_key,
  authorName: author_name,
})

export interface NewMessage {
  readonly place: ThreadPlace
  readonly author: { readonly id: string; readonly name: string; readonly party: ChatMessage['party'] }
  readonly clientId: string
  readonly text: string
}

/**
 * Adds a message with the next number of its thread, and its news for everyone concerned, in one batch. The same
 * `clientId` of the same author is the same message, however often and at whatever time it is sent.
 */
export async function addMessage(
  db: D1Database,
  message: NewMessage,
  at: Instant,
): Promise<{ message: ChatMessage; outbox: OutboxRow[] }> {
  const { place, author, clientId } = message
  const own = [place.id, author.id, clientId] as const
  const [, , , , written, outbox] = await db.batch([
    insertThread(db, place, at),
    insertMessage(db, message, at),
    moveThread(db, own),
    insertNews(db, place, own, at),
    db.prepare(`SELECT ${COLUMNS} FROM messages WHERE thread_id = ? AND author_id = ? AND sender_key = ?`).bind(...own),
    selectNews(db, own),
  ])
  const row = asMessageRows(written?.results)[0]
  if (!row) throw new Error('A message was written and cannot be read')
  return { message: toMessage(place.id, row), outbox: asNews(outbox?.results) }
}

const insertThread = (db: D1Database, place: ThreadPlace, at: Instant): D1PreparedStatement =>
  db
    .prepare(
      `INSERT OR IGNORE INTO threads (id, connection_id, courier_id, client_id, order_id, short_id, courier_name,
         client_name, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(
      place.id,
      place.connectionId,
      place.courier.id,
      place.client.id,
      place.order?.id ?? null,
      place.order?.shortId ?? null,
      place.courier.name,
      place.client.name,
      at,
    )

const insertMessage = (
  db: D1Database,
  { place, author, clientId, text }: NewMessage,
  at: Instant,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO messages (thread_id, seq, party, author_id, author_name, sender_key, text, at)
       SELECT id, last_seq + 1, ?, ?, ?, ?, ?, ? FROM threads WHERE id = ? AND courier_id = ? AND client_id = ?
       ON CONFLICT (thread_id, author_id, sender_key) DO NOTHING`,
    )
    .bind(author.party, author.id, author.name, clientId, text, at, place.id, place.courier.id, place.client.id)

type Own = readonly [threadId: string, authorId: string, clientId: string]

const moveThread = (db: D1Database, own: Own): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE threads SET last_seq = m.seq, last_text = substr(m.text, 1, 140), last_at = m.at
       FROM messages m WHERE m.thread_id = ? AND m.author_id = ? AND m.sender_key = ?
         AND threads.id = m.thread_id AND threads.last_seq < m.seq`,
    )
    .bind(...own)

/** The id of a piece of news follows from the message, so a repeated sending writes none again. */
const NEWS_ID = `m.thread_id || ':' || m.seq || ':' || t.value`

const insertNews = (db: D1Database, place: ThreadPlace, own: Own, at: Instant): D1PreparedStatement =>
  db
    .prepare(
      `INSERT OR IGNORE INTO outbox (id, room, name, payload, created_at)
       SELECT ${NEWS_ID}, 'org', t.value, json_object('type', 'message', 'orderId', ?, 'message', json_object(
         'threadId', m.thread_id, 'seq', m.seq, 'clientId', m.sender_key, 'party', m.party,
         'authorName', m.author_name, 'text', m.text, 'at', m.at)), ?
       FROM messages m, json_each(?) t WHERE m.thread_id = ? AND m.author_id = ? AND m.sender_key = ?`,
    )
    .bind(place.order?.id ?? null, at, JSON.stringify([place.client.id, place.courier.id, place.connectionId]), ...own)

const selectNews = (db: D1Database, own: Own): D1PreparedStatement =>
  db
    .prepare(
      `SELECT o.id, o.room, o.name, o.payload FROM threads h, messages m,
         json_each(json_array(h.client_id, h.courier_id, h.connection_id)) t, outbox o
       WHERE m.thread_id = ? AND m.author_id = ? AND m.sender_key = ? AND h.id = m.thread_id
         AND o.id = ${NEWS_ID} AND o.done_at IS NULL`,
    )
    .bind(...own)

// The columns that each statement above names.
const asMessageRows = (rows: unknown[] | undefined) => (rows ?? []) as MessageRow[]
const asNews = (rows: unknown[] | undefined) =>
  ((rows ?? []) as { id: string; payload: string }[]).map(
    (row) => ({ ...row, payload: JSON.parse(row.payload) }) as OutboxRow,
  )

/** A stretch of a conversation, oldest first: before a message, after one, or the newest. */
export async function messagesOf(
  db: D1Database,
  thread: { readonly id: string; readonly tenant: Pick<Tenant, 'column' | 'id'> },
  { before, after, limit }: { before?: number | undefined; after?: number | undefined; limit: number },
  otherSide: Member['side'],
): Promise<{ items: ChatMessage[]; lastSeq: number; lastReadSeq: number }> {
  const direction = after === undefined ? 'DESC' : 'ASC'
  const [messages, marks] = await db.batch([
    db
      .prepare(
        `SELECT ${COLUMNS} FROM messages WHERE thread_id = ? AND seq < ? AND seq > ?
           AND EXISTS (SELECT 1 FROM threads t WHERE t.id = thread_id AND t.${thread.tenant.column} = ?)
         ORDER BY seq ${direction} LIMIT ?`,
      )
      .bind(thread.id, before ?? Number.MAX_SAFE_INTEGER, after ?? 0, thread.tenant.id, limit),
    db
      .prepare(
        `SELECT last_seq AS lastSeq, (SELECT coalesce(max(seq), 0) FROM thread_reads WHERE thread_id = threads.id
           AND party = ?) AS lastReadSeq FROM threads WHERE id = ? AND ${thread.tenant.column} = ?`,
      )
      .bind(otherSide, thread.id, thread.tenant.id),
  ])
  const items = asMessageRows(messages?.results).map((row) => toMessage(thread.id, row))
  const { lastSeq = 0, lastReadSeq = 0 } = asMarks(marks?.results)
  return { items: items.toSorted((a, b) => a.seq - b.seq), lastSeq, lastReadSeq }
}
const asMarks = (rows: unknown[] | undefined) => (rows?.[0] ?? {}) as { lastSeq?: number; lastReadSeq?: number }
