import { ApiError } from '@waybill/contract/problem'
import { readAnswer } from './answer.ts'
import { systemClock } from './clock.ts'
import type { ClientOptions } from './options.ts'
import type { AnyInput, PlainRequest } from './request.ts'

export interface Snapshot<Data> {
  /** Names this state of the data; pass it with the next read. */
  etag: string | undefined
  data: Data
}

/** A connection without a sign of life is given up, because a phone may not notice for minutes that it is dead. */
const ANSWER_WITHIN = 30_000
const UPLOAD_WITHIN = 180_000

/** Sends a request once and reads its answer; undefined when the server says that nothing has changed. */
export async function exchange(
  options: ClientOptions,
  request: PlainRequest,
  token: string | undefined,
  { signal, onProgress }: Pick<AnyInput, 'signal' | 'onProgress'>,
): Promise<Snapshot<unknown> | undefined> {
  const credentials = options.credentials ?? (options.token ? 'omit' : 'same-origin')
  const headers = { ...request.headers, ...identityOf(options, token) }
  const fetch = await senderOf(options, onProgress)
  const [response, text] = await overNetwork({ ...options, fetch }, { ...request, headers, credentials }, signal)
  if (response.status === 304) return undefined
  return { data: readAnswer(response, text), etag: response.headers.get('etag') ?? undefined }
}

/** `fetch` does not say how much of a body has gone. */
async function senderOf(options: ClientOptions, onProgress: AnyInput['onProgress']): Promise<typeof fetch | undefined> {
  if (!onProgress || options.fetch) return options.fetch
  const { fetchWithProgress } = await import('./progress.ts')
  return fetchWithProgress(onProgress)
}

function identityOf({ organization }: ClientOptions, token: string | undefined): Record<string, string> {
  if (token !== undefined) return { Authorization: `Bearer ${token}` }
  const id = organization?.()
  return id ? { 'Waybill-Organization': id } : {}
}

/** The whole answer: a connection that breaks within the body is as lost as one that breaks before it. */
async function overNetwork(
  { fetch = globalThis.fetch, clock = systemClock }: ClientOptions,
  { url, ...init }: PlainRequest & RequestInit,
  signal: AbortSignal | undefined,
): Promise<[Response, string]> {
  const late = new AbortController()
  const limit = init.body instanceof Blob ? UPLOAD_WITHIN : ANSWER_WITHIN
  const cancel = clock.after(limit, () => late.abort())
  try {
    const either = signal ? AbortSignal.any([signal, late.signal]) : late.signal
    const response = await fetch(url, { ...init, signal: either })
    return [response, await response.text()]
  } catch (cause) {
    signal?.throwIfAborted()
    throw new ApiError('unavailable', 'No answer', { cause })
  } finally {
    cancel()
  }
}
