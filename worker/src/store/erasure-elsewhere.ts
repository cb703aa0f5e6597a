import type { D1Database } from '@cloudflare/workers-types'
import type { Instant } from '@waybill/contract'
import { ERASED } from '../domain/erasure.ts'

/** What a shard holds of somebody beside orders: the address book, texts of no order, and the name beside an opt-out. */
export async function eraseBesideOrders(
  db: D1Database,
  phone: string,
): Promise<{ stops: number; texts: number; optOuts: number }> {
  const [stops, texts, , optOuts] = await db.batch([
    db.prepare(`DELETE FROM saved_stops WHERE contact ->> 'phone' = ? RETURNING id`).bind(phone),
    db
      .prepare(
        `UPDATE notifications SET recipient = ?, recipient_name = '', body = '' WHERE recipient = ? AND order_id IS NULL
         RETURNING id`,
      )
      .bind(ERASED, phone),
    db.prepare(`UPDATE opt_out_ledger SET said = word WHERE recipient = ? AND said <> word`).bind(phone),
    db.prepare(`UPDATE opt_outs SET name = '' WHERE recipient = ? RETURNING recipient`).bind(phone),
    db.prepare('DELETE FROM outbox WHERE instr(payload, ?) > 0').bind(phone),
    db.prepare('DELETE FROM idempotency WHERE instr(body, ?) > 0').bind(phone),
  ])
  return {
    stops: stops?.results.length ?? 0,
    texts: texts?.results.length ?? 0,
    optOuts: optOuts?.results.length ?? 0,
  }
}

/** Forgets that somebody wanted no texts, so that they may be texted again. */
export async function eraseOptOuts(db: D1Database, phone: string): Promise<void> {
  await db.batch([
    db.prepare('DELETE FROM opt_outs WHERE recipient = ?').bind(phone),
    db.prepare('DELETE FROM opt_out_ledger WHERE recipient = ?').bind(phone),
  ])
}

/** What the directory holds: the webhooks' log, answers to repeated requests, counts, and what a developer's machine sent. */
export async function eraseFromDirectory(
  directory: D1Database,
  phone: string,
  orderIds: readonly string[],
): Promise<void> {
  const ids = JSON.stringify(orderIds)
  const holds = (column: string): string =>
    `instr(${column}, ?1) > 0 OR EXISTS (SELECT 1 FROM json_each(?2) o WHERE instr(${column}, o.value) > 0)`
  await directory.batch([
    directory.prepare(`DELETE FROM webhook_deliveries WHERE ${holds('body')}`).bind(phone, ids),
    directory.prepare(`DELETE FROM idempotency WHERE ${holds('body')}`).bind(phone, ids),
    directory.prepare('DELETE FROM quotas WHERE instr(subject, ?) > 0').bind(phone),
    directory.prepare('DELETE FROM dev_outbox WHERE recipient = ?1 OR instr(body, ?1) > 0').bind(phone),
  ])
}

/** Keeps that it was done: how much, and of who no more than the end of the number. */
export async function recordErasure(
  directory: D1Database,
  { id, phone, report, at }: { id: string; phone: string; report: object; at: Instant },
): Promise<void> {
  await directory
    .prepare('INSERT INTO erasures (id, subject, report, at) VALUES (?, ?, ?, ?)')
    .bind(id, `…${phone.slice(-2)}`, JSON.stringify(report), at)
    .run()
}
