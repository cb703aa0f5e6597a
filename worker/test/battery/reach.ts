import { endpoints, type Audience, type Endpoint, type EndpointKey } from '@waybill/contract'
import { toRequest, type Sending } from '../request.ts'
import { fetchFromApp } from './app.ts'
import { fixtures } from './fixtures/index.ts'
import type { World } from './world.ts'

/** What any endpoint may be sent. */
export interface Sample {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: unknown
  readonly upload?: Blob
}

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers: Headers
}

export const keys = Object.keys(endpoints) as EndpointKey[]
export const endpointOf = (key: EndpointKey): Endpoint => endpoints[key]
export const isRead = (key: EndpointKey): boolean => key.startsWith('GET ')

/** A right request for an endpoint, with all that it needs made anew. */
export async function prepare(key: EndpointKey, world: World, audience: Audience): Promise<Sample> {
  return asSample(await fixtures[key].prepare(world, audience))
}

// Whatever the type of an endpoint's input is called, these are its parts.
const asSample = (input: unknown) => input as Sample

/** The request that a sample makes with somebody's credential. */
export async function requestOf(key: EndpointKey, sample: Sample, sending: Sending): Promise<Request> {
  const { params = {}, query = {}, body, upload } = sample
  const path = key.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
  const origin = fixtures[key].origin === undefined ? {} : { origin: fixtures[key].origin }
  const file = upload && { bytes: new Uint8Array(await upload.arrayBuffer()) }
  const headers = { ...(upload && { 'content-type': upload.type }), ...sending.headers }
  const endpoint = search.size > 0 ? `${path}?${search.toString()}` : path
  return toRequest(endpoint, { ...sending, ...origin, ...file, headers, ...(body === undefined ? {} : { body }) })
}

/** Sends a sample to the whole worker. */
export const reach = async (key: EndpointKey, sample: Sample, sending: Sending): Promise<Answer> =>
  answerOf(await fetchFromApp(await requestOf(key, sample, sending)))

/** Reads an answer, which is always JSON. */
export async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, body: await response.json(), headers: response.headers }
}

/** `404 not_found` for a problem, `200` for an answer. */
export function verdictOf({ status, body }: Answer): string {
  const { code } = asProblem(body)
  return status >= 400 ? `${status} ${code}` : String(status)
}

// What is no problem has no code, and a list of faults only where there are any.
export const asProblem = (body: unknown) =>
  (body ?? {}) as { code?: string; requestId?: string; fields?: { path: string; code: string }[] }
