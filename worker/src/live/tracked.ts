import { ApiError } from '@waybill/contract'
import { isTrackingToken } from '@waybill/contract/tracking'
import { isOpen } from '../domain/links.ts'
import { settingsFor, type Sides } from '../domain/tracking-settings.ts'
import type { Subject } from '../domain/tracking.ts'
import { unknownId } from '../domain/unknown-id.ts'
import type { Env } from '../env.ts'
import { sha256 } from '../identity/sha256.ts'
import { shardFor } from '../store/shards.ts'
import { findLink, type FoundLink } from '../store/tracking.ts'
import { sidesFor } from './known-sides.ts'

/** What stands behind a token: all of a recipient's page but the driver. */
export type Tracked = Omit<Subject, 'lives'> & Pick<FoundLink, 'link'> & { readonly sides: Sides }

const expired = () => new ApiError('link_expired', 'This tracking link has expired')

/** The order and leg behind a token. A token that never was is unknown; one that was, and no longer is, has expired. */
export async function findTracked(env: Env, token: string, now: Date): Promise<Tracked> {
  if (!isTrackingToken(token)) throw unknownId()
  const found = await findLink(await shardFor(env, token), await sha256(token))
  if (!found) throw unknownId()
  if (found === 'archived') throw expired()
  const { link, order, choices, stars } = found
  const { sides } = await sidesFor(env, order, now)
  const settings = settingsFor(sides, choices)
  if (!isOpen(link, order, settings, now.toISOString())) {
    throw expired()
  }
  return { link, order, legId: link.legId, settings, stars, sides }
}
