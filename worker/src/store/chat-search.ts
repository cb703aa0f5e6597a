import type { D1Database } from '@cloudflare/workers-types'
import type { ChatMessage } from '@waybill/contract'
import { MESSAGE, toMessages } from './chat-rows.ts'
import type { Tenant } from './tenant.ts'

/** Where a search looks: a tenant's conversation, before a message. */
export interface SearchPlace {
  readonly id: string
  readonly tenant: Pick<Tenant, 'column' | 'id'>
  readonly before: number
}

/** How far the index keeps one conversation from the next (migration 0017). */
const STRETCH = 10_000_000

/** Messages that the index finds, the newest first. */
export async function indexedMessages(
  db: D1Database,
  { id, tenant, before }: SearchPlace,
  terms: string,
  limit: number,
): Promise<ChatMessage[]> {
  const { results } = await db
    .prepare(
      `SELECT ${MESSAGE} AS message FROM (
         SELECT rowid - ?2 * (SELECT number FROM threads WHERE id = ?1) AS found FROM messages_fts
         WHERE messages_fts MATCH ?3
           AND rowid > ?2 * (SELECT number FROM threads t WHERE t.id = ?1 AND t.${tenant.column} = ?4)
           AND rowid < ?2 * (SELECT number FROM threads WHERE id = ?1) + ?5
         ORDER BY rowid DESC LIMIT ?6) CROSS JOIN messages m ON m.thread_id = ?1 AND m.seq = found`,
    )
    .bind(id, STRETCH, terms, tenant.id, Math.min(before, STRETCH), limit)
    .all()
  return toMessages(results).toSorted((one, other) => other.seq - one.seq)
}

/** Messages before one, the newest first, for a search that the index cannot help with. */
export async function messagesBefore(
  db: D1Database,
  { id, tenant, before }: SearchPlace,
  limit: number,
): Promise<ChatMessage[]> {
  const { results } = await db
    .prepare(
      `SELECT ${MESSAGE} AS message FROM messages m
       WHERE m.thread_id = ? AND m.seq < ?
         AND EXISTS (SELECT 1 FROM threads t WHERE t.id = m.thread_id AND t.${tenant.column} = ?)
       ORDER BY m.seq DESC LIMIT ?`,
    )
    .bind(id, before, tenant.id, limit)
    .all()
  return toMessages(results)
}
