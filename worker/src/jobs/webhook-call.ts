import { isPublicAddress } from '../domain/public-address.ts'
import { isLocalReceiver, refusalOf, retryAfterSeconds, type Refusal } from '../domain/webhooks.ts'
import type { Env } from '../env.ts'
import { dnsOverHttps, type Resolve } from '../providers/dns.ts'
import { ProviderError } from '../providers/provider-error.ts'
import { readStart } from './read-start.ts'

const TIMEOUT_MS = 15_000

/** How an endpoint is called; tests bring their own. */
export interface Means {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly resolve: Resolve
  readonly now: () => Date
  /** 0 to 1. */
  readonly chance: () => number
}

/** The network, the public name system and the clock. */
export const ownMeans = (env: Env): Means => ({
  fetch: (url, init) => fetch(url, init),
  resolve: dnsOverHttps((url, init) => fetch(url, init), env.DNS_URL),
  now: () => new Date(),
  chance: () => Math.random(),
})

/** What came of calling an endpoint once. */
export interface Answer {
  readonly status: number | null
  readonly reason: string
  readonly response: string
  readonly retryAfterSeconds: number | null
}

const unanswered = (reason: string): Answer => ({ status: null, reason, response: '', retryAfterSeconds: null })

/** Posts a message. What is not public is not called, a redirect is not followed, and nobody is waited for or read endlessly. */
export async function callEndpoint(
  env: Env,
  { fetch, resolve, now }: Means,
  { url, headers, body }: { readonly url: string; readonly headers: Record<string, string>; readonly body: string },
): Promise<Answer> {
  try {
    const refusal = await refusalAt(env, url, resolve)
    if (refusal) return unanswered(refusal)
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
    return {
      status: response.status,
      reason: response.status >= 300 && response.status < 400 ? 'redirect' : 'answered',
      response: await readStart(response, signal),
      retryAfterSeconds: retryAfterSeconds(response.headers.get('retry-after') ?? '', now()),
    }
  } catch (error) {
    return unanswered(reasonOf(error))
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ProviderError) return 'unresolved'
  return error instanceof Error ? error.name : 'error'
}

/** Why an address may not be called, or null; a name that leads to any private address may not. Throws where nobody can tell. */
export async function refusalAt(env: Env, url: string, resolve: Resolve): Promise<Refusal | null> {
  const refusal = refusalOf(url, env.BASE_URL)
  if (refusal || isLocalReceiver(url, env.BASE_URL)) return refusal
  const addresses = await resolve(new URL(url).hostname)
  if (addresses.length === 0) return 'unknown_host'
  return addresses.every(isPublicAddress) ? null : 'not_public'
}
