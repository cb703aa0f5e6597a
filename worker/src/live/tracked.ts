import { ApiError } from '@waybill/contract'
import { isTrackingToken } from '@waybill/contract/tracking'
import type { OrderRecord } from '../domain/change.ts'
import { isOpen, type LinkRecord } from '../domain/links.ts'
import { DEFAULT_POLICY } from '../domain/tracking-policy.ts'
import { unknownId } from '../domain/unknown-id.ts'
import type { Env } from '../env.ts'
import { sha256 } from '../identity/sha256.ts'
import { shardFor } from '../store/shards.ts'
import { findLink } from '../store/tracking.ts'

/** The order and leg behind a token. A token that never was is unknown; one that was, and no longer is, has expired. */
export async function findTracked(
  env: Env,
  token: string,
  now: Date,
): Promise<{ link: LinkRecord; order: OrderRecord }> {
  if (!isTrackingToken(token)) throw unknownId()
  const found = await findLink(await shardFor(env, token), await sha256(token))
  if (!found) throw unknownId()
  if (isOpen(found.link, found.order, DEFAULT_POLICY, now.toISOString())) return found
  throw new ApiError('link_expired', 'This tracking link has expired')
}
