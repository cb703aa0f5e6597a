import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { ChatMessage, Instant } from '@waybill/contract'
import type { ThreadPlace } from '../domain/chat.ts'
import type { OutboxRow } from './commit.ts'

/** A message as the one JSON text that pages, answers and news are made of; `m` names the messages. */
export const MESSAGE = `json_object('threadId', m.thread_id, 'seq', m.seq, 'clientId', m.sender_key, 'party', m.party,
  'authorId', m.author_id, 'authorName', m.author_name, 'text', m.text, 'files', json(m.files), 'at', m.at,
  'state', m.state, 'change', m.change)`

/** What statements select as `MESSAGE AS message`. */
export const toMessages = (rows: unknown[] | undefined): ChatMessage[] =>
  asRows<{ message: string }>(rows).map(({ message }) => asMessage(JSON.parse(message)))

/** Ids of the rooms that hear of a conversation. */
export const audienceOf = ({ client, courier, connectionId }: ThreadPlace): readonly string[] => [
  client.id,
  courier.id,
  connectionId,
]

/** Which message, and under which ids its news goes out; both are SQL on `m`, `t` being the room. */
export interface NewsOf {
  readonly where: string
  readonly values: readonly (string | number)[]
  readonly id: string
  readonly payload: string
}

/** Lays a message's news out, once: its id follows from the message. */
export const insertNews = (
  db: D1Database,
  place: ThreadPlace,
  { where, values, id, payload }: NewsOf,
  at: Instant,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT OR IGNORE INTO outbox (id, room, name, payload, created_at)
       SELECT ${id}, 'org', t.value, ${payload}, ? FROM messages m, json_each(?) t WHERE ${where}`,
    )
    .bind(at, JSON.stringify(audienceOf(place)), ...values)

/** The news of a message that no room has taken yet. */
export const selectNews = (
  db: D1Database,
  place: ThreadPlace,
  { where, values, id }: Omit<NewsOf, 'payload'>,
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT o.id, o.room, o.name, o.payload FROM messages m, json_each(?) t, outbox o
       WHERE ${where} AND o.id = ${id} AND o.done_at IS NULL`,
    )
    .bind(JSON.stringify(audienceOf(place)), ...values)

export const toNews = (rows: unknown[] | undefined): OutboxRow[] =>
  asRows<{ id: string; payload: string }>(rows).map((row) => asNews({ ...row, payload: JSON.parse(row.payload) }))

// The statements above name these columns.
const asRows = <Row>(rows: unknown[] | undefined) => (rows ?? []) as Row[]
const asMessage = (value: unknown) => value as ChatMessage
const asNews = (value: unknown) => value as OutboxRow
