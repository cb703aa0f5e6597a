import { newId, randomBase62 } from '../store/ids.ts'
import type { LinkPurpose, NewLink, Spending } from '../store/links.ts'
import { sha256 } from './sha256.ts'

/** How long a link waits to be used. */
export const LINK_SECONDS = {
  'sign-in': 10 * 60,
  invitation: 7 * 86_400,
  driver: 86_400,
} as const satisfies Record<LinkPurpose, number>

// The token stands behind `#`, so that no server, log or referrer ever sees it; the page's button posts it.
const ADDRESS = {
  'sign-in': '/sign-in#t=',
  invitation: '/sign-in#i=',
  driver: '/driver#t=',
} as const satisfies Record<LinkPurpose, string>

/** A new link with its address on a site; only the hash in `link` is ever stored. */
export async function newLink(
  site: string,
  purpose: LinkPurpose,
  subjectId: string,
  now: Date,
  seconds: number = LINK_SECONDS[purpose],
): Promise<{ url: string; link: NewLink }> {
  const token = randomBase62(43)
  const expiresAt = new Date(now.getTime() + seconds * 1000).toISOString()
  const url = new URL(ADDRESS[purpose] + token, site).href
  return { url, link: { hash: await sha256(token), purpose, subjectId, expiresAt } }
}

/** For so long the one who spent a link may spend it again: the answer may have been lost. */
const AGAIN_MS = 10 * 60_000

/** What spends the link that a token belongs to; a spender that can be known again may spend it twice. */
export async function toSpending(
  token: string,
  purpose: LinkPurpose,
  now: Date,
  spender: string = newId(),
): Promise<Spending> {
  const since = new Date(now.getTime() - AGAIN_MS).toISOString()
  return { hash: await sha256(token), purpose, spender, at: now.toISOString(), since }
}
