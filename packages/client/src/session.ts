import { ApiError } from '@waybill/contract/problem'
import { abortable } from './abort.ts'
import { systemClock, type Clock } from './clock.ts'

/** A token with its lifetime in seconds; a bare JWT says its own. */
export type GivenToken = string | { token: string; expiresIn: number }

export interface TokenRequest {
  /** Aborts when nobody needs the token any more. */
  signal: AbortSignal
  /** Why now: the first one, the last one is about to end, or the API has just refused it. */
  reason: 'start' | 'refresh' | 'rejected'
}

export interface TokenSourceOptions {
  /** Asks the host's back end for a token; it may fail, the next call asks again. */
  getToken: (request: TokenRequest) => Promise<GivenToken>
  clock?: Clock | undefined
}

export interface TokenSource {
  /** A token fit to send now; pass the one that the API has refused to get another. */
  token(this: void, rejected?: string): Promise<string>
  /** Ends the source: pending and later asks fail. */
  dispose(this: void): void
}

/** Renew this long before the end, but let a short token live half its life. */
const EARLY = 60_000

/** Keeps one token fresh for all calls: one ask at a time, renewed early, never judged by the reader's clock. */
export function tokenSource({ getToken, clock = systemClock }: TokenSourceOptions): TokenSource {
  const life = new AbortController()
  let held: HeldToken | undefined
  let asking: Promise<string> | undefined

  const ask = async (reason: TokenRequest['reason']): Promise<string> => {
    const { signal } = life
    try {
      held = hold(await abortable(getToken({ signal, reason }), signal), clock.now())
      return held.token
    } catch (error) {
      // The renewal comes early just for this: what is held is still good.
      if (reason === 'refresh' && held && clock.now() < held.endsAt && !signal.aborted) return held.token
      throw error
    }
  }
  const reasonToAsk = (rejected?: string): TokenRequest['reason'] | undefined => {
    if (!held) return 'start'
    if (held.token === rejected) return 'rejected'
    return clock.now() < held.renewAt ? undefined : 'refresh'
  }
  return {
    token: async (rejected) => {
      life.signal.throwIfAborted()
      const reason = reasonToAsk(rejected)
      if (held && !reason) return held.token
      asking ??= ask(reason ?? 'start').finally(() => (asking = undefined))
      return asking
    },
    dispose: () => life.abort(new ApiError('unauthenticated', 'The session has been closed')),
  }
}

interface HeldToken {
  token: string
  renewAt: number
  endsAt: number
}

function hold(given: GivenToken, now: number): HeldToken {
  const { token, expiresIn } = typeof given === 'string' ? { token: given, expiresIn: lifetimeOf(given) } : given
  const lifetime = expiresIn * 1_000
  const endsAt = now + lifetime
  return { token, endsAt, renewAt: endsAt - Math.min(EARLY, lifetime / 2) }
}

/** Seconds between a JWT's issue and its end; a token that does not say lives until it is refused. */
function lifetimeOf(token: string): number {
  const { exp, iat } = claimsOf(token)
  return exp && iat && exp > iat ? exp - iat : Infinity
}

function claimsOf(token: string): { exp?: number; iat?: number } {
  const [, payload = ''] = token.split('.')
  try {
    return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
  } catch {
    return {}
  }
}
