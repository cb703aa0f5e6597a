import type { D1Database } from '@cloudflare/workers-types'
import { ARCHIVED_AFTER_DAYS } from '@waybill/contract'
import { toArchive } from '../domain/archive.ts'
import type { Env } from '../env.ts'
import { dueForArchive, markArchived } from '../store/archive.ts'
import { newId } from '../store/ids.ts'

const KEPT_MS = ARCHIVED_AFTER_DAYS * 86_400_000
/** A few each minute keep up with a large courier and weigh little. */
const AT_ONCE = 200

/** Moves closed orders that are old to R2, where the same ids still find them; lists and search leave them out. */
export async function archiveOrders({ FILES }: Pick<Env, 'FILES'>, db: D1Database, now: Date): Promise<number> {
  const orders = await dueForArchive(db, new Date(now.getTime() - KEPT_MS).toISOString(), AT_ONCE)
  if (orders.length === 0) return 0
  const { body, lines } = toArchive(orders)
  const object = `archive/${now.toISOString().slice(0, 7)}/${newId()}.ndjson`
  // The object first: whatever stops this, no order is without a place.
  await FILES.put(object, body, { httpMetadata: { contentType: 'application/x-ndjson' } })
  await markArchived(db, object, lines)
  return orders.length
}
