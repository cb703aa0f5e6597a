import type { NotificationReason } from '@waybill/contract'
import type { Fetch } from '../fetch-json.ts'

/** An answer of a provider; `body` is null where it was no JSON or did not come in time. */
export interface ProviderAnswer {
  readonly status: number
  readonly retryAfterSeconds: number | null
  readonly body: unknown
}

/** No answer at all: nobody knows what the provider has done. */
export interface NoAnswer {
  readonly status: null
  readonly reason: Extract<NotificationReason, 'timeout' | 'no_answer'>
}

const TIMEOUT_MS = 20_000
const LARGEST_ANSWER = 1024 * 1024

/** Calls a provider once. The status counts even where the rest of the answer never comes. */
export async function callProvider(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  timeout = TIMEOUT_MS,
): Promise<ProviderAnswer | NoAnswer> {
  const signal = AbortSignal.timeout(timeout)
  let response: Response
  try {
    response = await fetch(url, { ...init, redirect: 'manual', signal })
  } catch {
    // Where a connection broke is no secret, but the error may name what was sent.
    return { status: null, reason: signal.aborted ? 'timeout' : 'no_answer' }
  }
  return { status: response.status, retryAfterSeconds: patienceOf(response), body: await readJson(response) }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    const text = await response.text()
    return text.length > LARGEST_ANSWER ? null : JSON.parse(text)
  } catch {
    return null
  }
}

function patienceOf({ headers }: Response): number | null {
  const value = headers.get('retry-after') ?? ''
  return /^\d{1,5}$/.test(value) ? Number(value) : null
}
