import { createClient, knock, type GivenToken, type Knock, type TokenSourceOptions } from '@waybill/client'
import type { Context } from '@waybill/contract'
import { ApiError, type ProblemCode } from '@waybill/contract/problem'

/** What an embed check is told about the page that it stands in. */
export interface EmbedSubject {
  /** Origin of the API. */
  readonly server: string
  readonly publishableKey: string
  readonly getToken: TokenSourceOptions['getToken'] | undefined
  /** Elements whose component the token must allow, without `waybill-`. */
  readonly components: readonly string[]
  /** `null` for a file that was opened from disk. */
  readonly origin: string
  /** Whether a secret key stands anywhere in the page. */
  readonly holdsSecret: boolean
  /** Version of the code in the page. */
  readonly version: string
  readonly now: () => number
  readonly fetch?: typeof fetch | undefined
}

/** What the page's own back end gave. */
export type TokenAnswer =
  | { readonly kind: 'given'; readonly token: string; readonly claims: TokenClaims }
  | { readonly kind: 'threw'; readonly reason: string }
  | { readonly kind: 'late' }
  | { readonly kind: 'shapeless' }

export interface TokenClaims {
  readonly exp?: number
  readonly iat?: number
}

/** What the API said to a credential: yes, or a code. */
export type Verdict<Answer> = { readonly answer: Answer } | { readonly code: ProblemCode }

const TOKEN_WITHIN = 10_000

/** Asks the server and the page each thing once, when a check first wants it. */
export class EmbedTrial {
  readonly subject: EmbedSubject
  readonly #asked = new Map<string, Promise<unknown>>()

  constructor(subject: EmbedSubject) {
    this.subject = subject
  }

  brand(): Promise<Knock> {
    return this.#once('brand', () => knock(`${this.subject.server}/v1/brand`, this.subject.fetch))
  }

  version(): Promise<Knock> {
    return this.#once('version', () => knock(`${this.subject.server}/embed/version.json`, this.subject.fetch))
  }

  /** Opens a guest's session with the publishable key; nothing is placed or kept. */
  session(): Promise<Verdict<{ token: string }>> {
    const { publishableKey } = this.subject
    return this.#once('session', () =>
      judged(this.#client().call('POST /v1/embed/sessions', { body: { publishableKey, components: ['order-form'] } })),
    )
  }

  token(): Promise<TokenAnswer | undefined> {
    return this.#once('token', () => askToken(this.subject.getToken, 'start'))
  }

  /** A second token, as the element asks for before the first one ends. */
  nextToken(): Promise<TokenAnswer | undefined> {
    return this.#once('next-token', async () => {
      await this.token()
      return askToken(this.subject.getToken, 'refresh')
    })
  }

  context(token: string): Promise<Verdict<Context>> {
    return this.#once('context', () => judged(this.#client(token).call('GET /v1/context')))
  }

  #client(token?: string) {
    const { server, fetch } = this.subject
    return createClient({ baseUrl: server, credentials: 'omit', fetch, ...(token && { token: () => token }) })
  }

  #once<Answer>(name: string, ask: () => Promise<Answer>): Promise<Answer> {
    if (!this.#asked.has(name)) this.#asked.set(name, ask())
    return asAnswer<Answer>(this.#asked.get(name))
  }
}

// The map's entry at a name is what that name's question returned.
const asAnswer = <Answer>(asked: unknown): Promise<Answer> => asked as Promise<Answer>

async function judged<Answer>(call: Promise<Answer>): Promise<Verdict<Answer>> {
  try {
    return { answer: await call }
  } catch (error) {
    if (error instanceof ApiError) return { code: error.code }
    throw error
  }
}

async function askToken(
  getToken: EmbedSubject['getToken'],
  reason: 'start' | 'refresh',
): Promise<TokenAnswer | undefined> {
  if (!getToken) return undefined
  const signal = AbortSignal.timeout(TOKEN_WITHIN)
  const late = new Promise<undefined>((resolve) => signal.addEventListener('abort', () => resolve(undefined)))
  try {
    const given = await Promise.race([getToken({ signal, reason }), late])
    return given === undefined && signal.aborted ? { kind: 'late' } : toAnswer(given)
  } catch (error) {
    if (signal.aborted) return { kind: 'late' }
    return { kind: 'threw', reason: error instanceof Error ? error.message : String(error) }
  }
}

function toAnswer(given: GivenToken | undefined): TokenAnswer {
  const token = typeof given === 'object' && given !== null ? given.token : given
  const claims = typeof token === 'string' ? claimsOf(token) : undefined
  return typeof token === 'string' && claims ? { kind: 'given', token, claims } : { kind: 'shapeless' }
}

/** What a JWT says of itself; undefined when it is none. */
function claimsOf(token: string): TokenClaims | undefined {
  const [, payload = '', signature] = token.split('.')
  if (signature === undefined) return undefined
  try {
    return toClaims(JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))))
  } catch {
    return undefined
  }
}

// Only numbers are read from it, and a wrong one only makes a row of the report wrong.
const toClaims = (value: unknown): TokenClaims => value as TokenClaims
