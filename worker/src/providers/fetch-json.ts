import { ProviderError } from './provider-error.ts'

const LARGEST_ANSWER = 4 * 1024 * 1024

/** The part of fetch that providers use; tests hand in their own. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>

/** Who is asked, how, and for how long. */
export interface JsonCall {
  readonly provider: string
  readonly fetch: Fetch
  readonly url: URL
  /** Sent as a bearer token, so that it stays out of addresses and their logs. */
  readonly key?: string | undefined
  readonly timeout: number
  /** The kind of JSON, where plain `application/json` is not understood. */
  readonly accept?: string
}

/** An answer of any status whose body was JSON; the caller parses `body`. */
export interface JsonAnswer {
  readonly ok: boolean
  readonly status: number
  readonly body: unknown
}

/** Fetches JSON within the time allowed; what goes wrong on the way becomes a ProviderError. */
export async function fetchJson(call: JsonCall): Promise<JsonAnswer> {
  const { provider, fetch, url, key, timeout, accept = 'application/json' } = call
  const signal = AbortSignal.timeout(timeout)
  const headers = { accept, ...(key && { authorization: `Bearer ${key}` }) }
  try {
    const response = await fetch(url.href, { headers, signal })
    const text = await response.text()
    const { ok, status } = response
    return { ok, status, body: parse(provider, text, response) }
  } catch (error) {
    if (error instanceof ProviderError) throw error
    throw new ProviderError(provider, signal.aborted ? 'timeout' : 'unreachable')
  }
}

function parse(provider: string, text: string, { ok, status }: Response): unknown {
  if (text.length > LARGEST_ANSWER) throw new ProviderError(provider, 'malformed', status)
  try {
    return JSON.parse(text)
  } catch {
    throw new ProviderError(provider, ok ? 'malformed' : 'refused', status)
  }
}

/** Query parameters by name; a list repeats the name. */
export type Query = Readonly<Record<string, string | readonly string[]>>

/** The address of an endpoint below a base that may have a path and may end in a slash. */
export function endpoint(base: string, path: string, query: Query = {}): URL {
  const url = new URL(base.endsWith('/') ? base : `${base}/`)
  url.pathname += path
  for (const [name, values] of Object.entries(query))
    for (const value of [values].flat()) url.searchParams.append(name, value)
  return url
}
