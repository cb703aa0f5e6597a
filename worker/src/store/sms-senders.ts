import type { D1Database } from '@cloudflare/workers-types'
import type { PartPrice, SmsProviderName } from '@waybill/contract'
import type { SealedSecret } from '../identity/sealed-secret.ts'

/** How a courier sends texts, its credentials sealed. */
export interface SenderRecord extends SealedSecret {
  readonly courierId: string
  readonly provider: SmsProviderName
  readonly sender: string
  readonly account: string
  readonly price: PartPrice | null
  readonly updatedAt: string
}

interface SenderRow extends Omit<SenderRecord, 'price'> {
  part_price: number | null
  currency: string | null
}

const MILLIONTHS = 1_000_000

/** The sender that a courier has set up. */
export async function findSender(db: D1Database, courierId: string): Promise<SenderRecord | null> {
  const row = await db
    .prepare(
      `SELECT courier_id AS courierId, provider, sender, account, sealed, key_id AS keyId, part_price, currency,
         updated_at AS updatedAt FROM sms_senders WHERE courier_id = ?`,
    )
    .bind(courierId)
    .first<SenderRow>()
  if (!row) return null
  const { part_price, currency, ...record } = row
  return {
    ...record,
    price: part_price === null || currency === null ? null : { amount: part_price / MILLIONTHS, currency },
  }
}

/** Sets up a courier's sender, in place of the one that it had. */
export async function saveSender(db: D1Database, record: SenderRecord): Promise<void> {
  const { courierId, provider, sender, account, sealed, keyId, price, updatedAt } = record
  const partPrice = price && Math.round(price.amount * MILLIONTHS)
  await db
    .prepare(
      `INSERT INTO sms_senders (courier_id, provider, sender, account, sealed, key_id, part_price, currency, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (courier_id) DO UPDATE SET provider = excluded.provider, sender = excluded.sender,
         account = excluded.account, sealed = excluded.sealed, key_id = excluded.key_id,
         part_price = excluded.part_price, currency = excluded.currency, updated_at = excluded.updated_at`,
    )
    .bind(courierId, provider, sender, account, sealed, keyId, partPrice, price?.currency ?? null, updatedAt)
    .run()
}

/** Takes a courier's sender away. */
export async function deleteSender(db: D1Database, courierId: string): Promise<void> {
  await db.prepare('DELETE FROM sms_senders WHERE courier_id = ?').bind(courierId).run()
}
