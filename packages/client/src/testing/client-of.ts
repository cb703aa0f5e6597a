import { ApiError } from '@waybill/contract/problem'
import { createClient } from '../client.ts'
import type { ClientOptions } from '../options.ts'
import type { FakeApi } from './fake-api.ts'
import { FakeClock } from './fake-clock.ts'

/** The smallest order that the API takes. */
export const draft = {
  pickup: { address: { line: 'Colonia 1234', country: 'UY', point: { latitude: -34.9, longitude: -56.2 } } },
  dropoffs: [{ address: { line: 'Rivera 2020', country: 'UY', point: { latitude: -34.9, longitude: -56.1 } } }],
}

/** A client that never waits between its tries; its clock keeps what the waits were. */
export function clientOf(api: FakeApi, options: Partial<ClientOptions> = {}) {
  const clock = new FakeClock()
  clock.skips = 12_000
  return { clock, ...createClient({ baseUrl: 'https://api.test', fetch: api.fetch, clock, ...options }) }
}

/** What a call failed with. */
export async function errorOf(answer: Promise<unknown>): Promise<ApiError> {
  const error = await answer.catch((thrown: unknown) => thrown)
  if (error instanceof ApiError) return error
  throw new Error(`Expected an ApiError, got ${String(error)}`)
}
