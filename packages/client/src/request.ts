import type { EndpointKey } from '@waybill/contract'

/** What any endpoint may be given, whichever it is; `call` narrows it to what the named one takes. */
export interface AnyInput {
  params?: Record<string, string>
  query?: Record<string, string | number | undefined>
  body?: unknown
  upload?: Blob
  onProgress?: ((share: number) => void) | undefined
  etag?: string | undefined
  idempotencyKey?: string | undefined
  signal?: AbortSignal | undefined
}

export interface PlainRequest {
  url: string
  method: string
  headers: Record<string, string>
  body: string | Blob | null
}

/** Turns an endpoint's name and input into what `fetch` needs, all but the credentials. */
export function toRequest(baseUrl: string, key: EndpointKey, input: AnyInput): PlainRequest {
  const [method = '', path = ''] = key.split(' ')
  const { params = {}, query = {}, body, upload, etag } = input
  const place = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const headers: Record<string, string> = {}
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (upload) headers['Content-Type'] = upload.type
  if (etag) headers['If-None-Match'] = etag
  if (method !== 'GET') headers['Idempotency-Key'] = input.idempotencyKey ?? newKey()
  return {
    url: baseUrl.replace(/\/$/, '') + place + toSearch(query),
    method,
    headers,
    body: upload ?? (body === undefined ? null : JSON.stringify(body)),
  }
}

function toSearch(query: NonNullable<AnyInput['query']>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  return search.size > 0 ? `?${search}` : ''
}

/** Not `crypto.randomUUID`: that exists only on https and localhost, and a phone may try a demo over plain http. */
const newKey = (): string => crypto.getRandomValues(new BigUint64Array(2)).join('-')
