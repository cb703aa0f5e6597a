import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { ChatFile, ChatMessage, Instant, MessagePage } from '@waybill/contract'
import type { Member, ThreadPlace } from '../domain/chat.ts'
import { MESSAGE, insertNews, selectNews, toMessages, toNews, type NewsOf } from './chat-rows.ts'
import { useChatFiles } from './chat-files.ts'
import type { OutboxRow } from './commit.ts'
import type { Tenant } from './tenant.ts'

export interface NewMessage {
  readonly place: ThreadPlace
  readonly author: { readonly id: string; readonly name: string; readonly party: ChatMessage['party'] }
  readonly clientId: string
  readonly text: string
  readonly files: readonly ChatFile[]
}

/** A message with the news of it that must still go out. */
export interface Told {
  readonly message: ChatMessage
  readonly outbox: OutboxRow[]
}

/**
 * Adds a message with the next number of its thread, and its news for everyone concerned, in one batch. The same
 * `clientId` of the same author is the same message, however often and at whatever time it is sent.
 */
export async function addMessage(db: D1Database, message: NewMessage, at: Instant): Promise<Told> {
  const { place, author, clientId, files } = message
  const own: Own = [place.id, author.id, clientId]
  const [, , , , , written, outbox] = await db.batch([
    insertThread(db, place, at),
    insertMessage(db, message, at),
    moveThread(db, own),
    insertNews(db, place, newsOf(own), at),
    useChatFiles(db, place.id, files, at),
    db.prepare(`SELECT ${MESSAGE} AS message FROM messages m WHERE ${OWN}`).bind(...own),
    selectNews(db, place, newsOf(own)),
  ])
  const [row] = toMessages(written?.results)
  if (!row) throw new Error('A message was written and cannot be read')
  return { message: row, outbox: toNews(outbox?.results) }
}

type Own = readonly [threadId: string, authorId: string, clientId: string]
const OWN = 'm.thread_id = ? AND m.author_id = ? AND m.sender_key = ?'

const newsOf = (own: Own): NewsOf => ({
  where: OWN,
  values: own,
  id: `m.thread_id || ':' || m.seq || ':' || t.value`,
  payload: `json_object('type', 'message', 'message', ${MESSAGE},
    'orderId', (SELECT h.order_id FROM threads h WHERE h.id = m.thread_id),
    'connectionId', (SELECT h.connection_id FROM threads h WHERE h.id = m.thread_id))`,
})

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
  { place, author, clientId, text, files }: NewMessage,
  at: Instant,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO messages (thread_id, seq, party, author_id, author_name, sender_key, text, files, at)
       SELECT id, last_seq + 1, ?, ?, ?, ?, ?, ?, ? FROM threads WHERE id = ? AND courier_id = ? AND client_id = ?
       ON CONFLICT (thread_id, author_id, sender_key) DO NOTHING`,
    )
    .bind(
      author.party,
      author.id,
      author.name,
      clientId,
      text,
      JSON.stringify(files),
      at,
      place.id,
      place.courier.id,
      place.client.id,
    )

const moveThread = (db: D1Database, own: Own): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE threads SET last_seq = m.seq, last_at = m.at FROM messages m
       WHERE ${OWN} AND threads.id = m.thread_id AND threads.last_seq < m.seq`,
    )
    .bind(...own)

interface Stretch {
  readonly before?: number | undefined
  readonly after?: number | undefined
  readonly changedAfter?: number | undefined
  readonly limit: number
}
interface Marks {
  lastSeq: number
  lastChange: number
  lastReadSeq: number
  lastReceivedSeq: number
}
const MOST_CHANGES = 200

/** A stretch of a conversation, oldest first: before a message, after one, or the newest; and what has changed. */
export async function messagesOf(
  db: D1Database,
  thread: { readonly id: string; readonly tenant: Pick<Tenant, 'column' | 'id'> },
  { before, after, changedAfter, limit }: Stretch,
  otherSide: Member['side'],
): Promise<MessagePage> {
  const { id, tenant } = thread
  const from = `SELECT ${MESSAGE} AS message FROM messages m WHERE m.thread_id = ?
    AND EXISTS (SELECT 1 FROM threads t WHERE t.id = m.thread_id AND t.${tenant.column} = ?)`
  const direction = after === undefined ? 'DESC' : 'ASC'
  const [messages, changed, marks] = await db.batch([
    db
      .prepare(`${from} AND m.seq < ? AND m.seq > ? ORDER BY m.seq ${direction} LIMIT ?`)
      .bind(id, tenant.id, before ?? Number.MAX_SAFE_INTEGER, after ?? 0, limit),
    db
      .prepare(`${from} AND m.change > 0 AND m.change > ? ORDER BY m.change LIMIT ?`)
      .bind(id, tenant.id, changedAfter ?? Number.MAX_SAFE_INTEGER, MOST_CHANGES),
    db
      .prepare(
        `SELECT t.last_seq AS lastSeq, t.last_change AS lastChange, coalesce(max(r.seq), 0) AS lastReadSeq,
           coalesce(max(r.received), 0) AS lastReceivedSeq
         FROM threads t LEFT JOIN thread_reads r ON r.thread_id = t.id AND r.party = ?
         WHERE t.id = ? AND t.${tenant.column} = ? GROUP BY t.id`,
      )
      .bind(otherSide, id, tenant.id),
  ])
  const items = toMessages(messages?.results).toSorted((one, other) => one.seq - other.seq)
  return { items, changed: toMessages(changed?.results), ...asMarks(marks?.results) }
}

const NO_MARKS: Marks = { lastSeq: 0, lastChange: 0, lastReadSeq: 0, lastReceivedSeq: 0 }
// The columns that the query names; a conversation without a word has no row.
const asMarks = (rows: unknown[] | undefined) => (rows?.[0] ?? NO_MARKS) as Marks
