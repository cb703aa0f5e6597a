import type { D1Database } from '@cloudflare/workers-types'
import type { Instant } from '@waybill/contract'
import type { Env } from '../env.ts'
import { tellText } from '../live/tell-text.ts'
import { settle, type Receipt, type Settled } from '../store/text-receipts.ts'

/** Records what became of a text and tells of it; answers whether it was news. */
export async function recordReceipt(
  { env, db }: { readonly env: Env; readonly db: D1Database },
  text: Settled,
  receipt: Receipt,
  now: Instant,
): Promise<boolean> {
  const settled = await settle(db, text, receipt, now)
  if (settled) await tellText(env, db, settled)
  return settled !== null
}
