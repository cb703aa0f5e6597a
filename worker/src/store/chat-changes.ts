import type { D1Database } from '@cloudflare/workers-types'
import type { ChatMessage, Instant } from '@waybill/contract'
import type { ThreadPlace } from '../domain/chat.ts'
import { MESSAGE, insertNews, selectNews, toMessages, toNews, type NewsOf } from './chat-rows.ts'
import type { Told } from './chat.ts'
import type { Tenant } from './tenant.ts'

/** One message of a tenant's conversation, or null. */
export async function findMessage(
  db: D1Database,
  thread: { readonly id: string; readonly tenant: Pick<Tenant, 'column' | 'id'> },
  seq: number,
): Promise<ChatMessage | null> {
  const { results } = await db
    .prepare(
      `SELECT ${MESSAGE} AS message FROM messages m JOIN threads t ON t.id = m.thread_id
       WHERE m.thread_id = ? AND m.seq = ? AND t.${thread.tenant.column} = ?`,
    )
    .bind(thread.id, seq, thread.tenant.id)
    .all()
  return toMessages(results)[0] ?? null
}

/** Writes what became of a message, with the next number among the changes of its thread, in one batch. */
export async function changeMessage(
  db: D1Database,
  place: ThreadPlace,
  { seq, text, files, state }: Pick<ChatMessage, 'seq' | 'text' | 'files' | 'state'>,
  at: Instant,
): Promise<Told> {
  const own = [place.id, seq] as const
  const [, , , written, outbox] = await db.batch([
    // A deleted message stays deleted, also when an edit of it was on its way.
    db
      .prepare(
        `UPDATE threads SET last_change = last_change + 1 WHERE id = ? AND courier_id = ? AND client_id = ?
           AND EXISTS (SELECT 1 FROM messages m WHERE ${OWN} AND m.state <> 'deleted')`,
      )
      .bind(place.id, place.courier.id, place.client.id, ...own),
    db
      .prepare(
        `UPDATE messages AS m SET text = ?, files = ?, state = ?,
           change = (SELECT h.last_change FROM threads h WHERE h.id = m.thread_id)
         WHERE ${OWN} AND m.state <> 'deleted'`,
      )
      .bind(text, JSON.stringify(files), state, ...own),
    insertNews(db, place, newsOf(own), at),
    db.prepare(`SELECT ${MESSAGE} AS message FROM messages m WHERE ${OWN}`).bind(...own),
    selectNews(db, place, newsOf(own)),
  ])
  const [message] = toMessages(written?.results)
  if (!message) throw new Error('A message was changed and cannot be read')
  return { message, outbox: toNews(outbox?.results) }
}

const OWN = 'm.thread_id = ? AND m.seq = ?'

const newsOf = (own: readonly [threadId: string, seq: number]): NewsOf => ({
  where: OWN,
  values: own,
  id: `m.thread_id || ':c' || m.change || ':' || t.value`,
  payload: `json_object('type', 'message-changed', 'message', ${MESSAGE},
    'connectionId', (SELECT h.connection_id FROM threads h WHERE h.id = m.thread_id))`,
})
