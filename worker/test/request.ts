import { env, exports } from 'cloudflare:workers'

export interface Sending {
  readonly key?: string
  readonly cookie?: string
  /** null: no `Origin` header, as from a server. */
  readonly origin?: string | null
  readonly body?: unknown
  /** A body that is no JSON; its content type stands in `headers`. */
  readonly bytes?: Uint8Array | string
  readonly headers?: Record<string, string>
  /** Another host than the plain one. */
  readonly site?: string
}

let addresses = 0
/** A visitor's address that no other request shares, so that limits do not meet. */
export const newAddress = (): string => `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses++ & 255}`

/** Builds a request as a browser or a server would send it. A cookie's request comes from our own page by default. */
export function toRequest(endpoint: string, sending: Sending = {}): Request {
  const [method = 'GET', path = '/'] = endpoint.split(' ')
  const { key, cookie, body, bytes, site = env.BASE_URL } = sending
  const origin = sending.origin === undefined ? (cookie && method !== 'GET' ? site : null) : sending.origin
  const headers = new Headers({ 'cf-connecting-ip': newAddress(), ...sending.headers })
  if (key) headers.set('authorization', `Bearer ${key}`)
  if (cookie) headers.set('cookie', cookie)
  if (origin !== null) headers.set('origin', origin)
  if (body !== undefined) headers.set('content-type', 'application/json')
  const content = bytes ?? (body === undefined ? null : JSON.stringify(body))
  return new Request(site + path, { method, headers, body: content })
}

/** Sends a request to the whole worker. */
export const send = (endpoint: string, sending?: Sending): Promise<Response> =>
  exports.default.fetch(toRequest(endpoint, sending))

/** Sends a request and reads its JSON answer. */
export async function sendJson<T = Record<string, unknown>>(
  endpoint: string,
  sending?: Sending,
): Promise<{ status: number; body: T; headers: Headers }> {
  const response = await send(endpoint, sending)
  return { status: response.status, body: (await response.json()) as T, headers: response.headers }
}

/** The code of the problem that a request is answered with. */
export async function problemOf(endpoint: string, sending?: Sending): Promise<string> {
  const { status, body } = await sendJson<{ code?: string }>(endpoint, sending)
  return `${status} ${body.code ?? 'no problem'}`
}
