import type { D1Database } from '@cloudflare/workers-types'
import type { Instant, Thread } from '@waybill/contract'
import type { Member, ThreadPlace } from '../domain/chat.ts'
import { ownRows, type Tenant } from './tenant.ts'

interface ThreadRow {
  id: string
  order_id: string | null
  short_id: string | null
  client_name: string
  courier_name: string
  last_seq: number
  last_text: string
  last_at: string | null
  unread: number
}

/** A tenant's conversations on one shard, the newest first, with what a member has not read of the other sides. */
export async function threadsOf(db: D1Database, tenant: Tenant, member: Member, limit: number): Promise<Thread[]> {
  const own = ownRows(tenant)
  const { results } = await db
    .prepare(
      `SELECT t.id, t.order_id, t.short_id, t.client_name, t.courier_name, t.last_seq, t.last_text, t.last_at,
         (SELECT count(*) FROM messages m WHERE m.thread_id = t.id AND m.party <> ? AND m.seq > coalesce((
            SELECT r.seq FROM thread_reads r WHERE r.thread_id = t.id AND r.party = ? AND r.member_id = ?), 0)) AS unread
       FROM threads t WHERE ${own.sql} ORDER BY t.last_at DESC LIMIT ?`,
    )
    .bind(member.side, member.side, member.id, ...own.values, limit)
    .all<ThreadRow>()
  return results.map(toThread)
}

const toThread = (row: ThreadRow): Thread => ({
  id: row.id,
  orderId: row.order_id,
  shortId: row.short_id,
  clientName: row.client_name,
  courierName: row.courier_name,
  lastSeq: row.last_seq,
  lastText: row.last_text,
  lastAt: row.last_at,
  unread: row.unread,
})

/** Moves a member's mark forward, never past the last message; answers where it stands, or null where it stayed. */
export async function markRead(
  db: D1Database,
  place: ThreadPlace,
  member: Member,
  seq: number,
  at: Instant,
): Promise<number | null> {
  return db
    .prepare(
      `INSERT INTO thread_reads (thread_id, party, member_id, seq, at)
       SELECT id, ?, ?, min(last_seq, ?), ? FROM threads WHERE id = ? AND courier_id = ? AND client_id = ?
       ON CONFLICT (thread_id, party, member_id) DO UPDATE SET seq = excluded.seq, at = excluded.at
         WHERE excluded.seq > thread_reads.seq
       RETURNING seq`,
    )
    .bind(member.side, member.id, seq, at, place.id, place.courier.id, place.client.id)
    .first<number>('seq')
}
