import type { D1Database } from '@cloudflare/workers-types'
import type { Instant, Thread } from '@waybill/contract'
import type { Member, ThreadPlace } from '../domain/chat.ts'
import { ownRows, type Tenant } from './tenant.ts'

/** A tenant's conversations on one shard, the newest first, with what a member has not read of the other sides. */
export async function threadsOf(db: D1Database, tenant: Tenant, member: Member, limit: number): Promise<Thread[]> {
  const own = ownRows(tenant)
  const { results } = await db
    .prepare(
      `SELECT t.*, o.recipient_name AS recipientName, coalesce(m.text, '') AS lastText,
         m.files ->> '$[0].contentType' AS lastFile, m.party AS lastParty, coalesce(m.author_id, '') AS lastAuthorId,
         coalesce(m.author_name, '') AS lastAuthorName,
         (SELECT count(*) FROM messages u WHERE u.thread_id = t.id AND u.party <> ? AND u.seq > t.readSeq) AS unread
       FROM (SELECT id, order_id AS orderId, short_id AS shortId, client_name AS clientName, courier_name AS courierName,
           last_seq AS lastSeq, last_at AS lastAt, coalesce((SELECT r.seq FROM thread_reads r
             WHERE r.thread_id = threads.id AND r.party = ? AND r.member_id = ?), 0) AS readSeq
         FROM threads WHERE ${own.sql} ORDER BY last_at DESC LIMIT ?) t
       LEFT JOIN messages m ON m.thread_id = t.id AND m.seq = t.lastSeq
       LEFT JOIN orders o ON o.id = t.orderId
       ORDER BY t.lastAt DESC`,
    )
    .bind(member.side, member.side, member.id, ...own.values, limit)
    .all<Thread>()
  return results.map((thread) => ({ ...thread, lastText: thread.lastText.slice(0, LONGEST_PREVIEW) }))
}
const LONGEST_PREVIEW = 140

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
      `INSERT INTO thread_reads (thread_id, party, member_id, seq, received, at)
       SELECT id, ?, ?, min(last_seq, ?), min(last_seq, ?), ? FROM threads
       WHERE id = ? AND courier_id = ? AND client_id = ?
       ON CONFLICT (thread_id, party, member_id) DO UPDATE SET seq = excluded.seq, at = excluded.at,
           received = max(thread_reads.received, excluded.received)
         WHERE excluded.seq > thread_reads.seq
       RETURNING seq`,
    )
    .bind(member.side, member.id, seq, seq, at, place.id, place.courier.id, place.client.id)
    .first<number>('seq')
}

/** Notes that a device of a member has received so far; answers where that stands, or null where it stayed. */
export async function markReceived(
  db: D1Database,
  place: ThreadPlace,
  member: Member,
  seq: number,
  at: Instant,
): Promise<number | null> {
  return db
    .prepare(
      `INSERT INTO thread_reads (thread_id, party, member_id, seq, received, at)
       SELECT id, ?, ?, 0, min(last_seq, ?), ? FROM threads WHERE id = ? AND courier_id = ? AND client_id = ?
       ON CONFLICT (thread_id, party, member_id) DO UPDATE SET received = excluded.received
         WHERE excluded.received > thread_reads.received
       RETURNING received`,
    )
    .bind(member.side, member.id, seq, at, place.id, place.courier.id, place.client.id)
    .first<number>('received')
}
