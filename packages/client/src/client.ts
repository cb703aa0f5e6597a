import type { EndpointKey, Endpoints, Input, Output } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import { abortable } from './abort.ts'
import { systemClock } from './clock.ts'
import { exchange, type Snapshot } from './exchange.ts'
import type { ClientOptions } from './options.ts'
import { toRequest, type AnyInput } from './request.ts'
import { retry } from './retry.ts'

interface Extras {
  signal?: AbortSignal | undefined
}
interface WriteExtras extends Extras {
  /** Give one to make several calls, also after a reload, one effect; otherwise each call has its own. */
  idempotencyKey?: string | undefined
  /** Hears how much of an upload has gone, from 0 to 1. */
  onProgress?: ((share: number) => void) | undefined
}
interface SnapshotExtras extends Extras {
  etag?: string | undefined
}
type ReadKey = Extract<EndpointKey, `GET ${string}`>
type ExtrasOf<Key> = Key extends ReadKey ? Extras : WriteExtras
type Arguments<Key extends EndpointKey, More> =
  Record<never, never> extends Input<Endpoints, Key>
    ? [input?: Input<Endpoints, Key> & More]
    : [input: Input<Endpoints, Key> & More]

export interface Client {
  /**
   * Calls an endpoint by its name, e.g. `call('GET /v1/orders/:id', { params: { id } })`.
   * Fails with an ApiError, or with the signal's reason when aborted.
   */
  call<Key extends EndpointKey>(
    this: void,
    key: Key,
    ...input: Arguments<Key, ExtrasOf<Key>>
  ): Promise<Output<Endpoints, Key>>
  /** Reads like `call`, but answers undefined when nothing has changed since `etag`. */
  snapshot<Key extends ReadKey>(
    this: void,
    key: Key,
    ...input: Arguments<Key, SnapshotExtras>
  ): Promise<Snapshot<Output<Endpoints, Key>> | undefined>
}

/** Makes the client of one API for one caller. */
export function createClient(options: ClientOptions): Client {
  return {
    call: async (key, ...[input]) => trusted((await send(options, key, input ?? {}))?.data),
    snapshot: async (key, ...[input]) => trusted(await send(options, key, input ?? {})),
  }
}

/** The one place where an answer's shape is believed: client and server are built from the same table. */
const trusted = <T>(answer: unknown): T => answer as T

async function send(options: ClientOptions, key: EndpointKey, input: AnyInput): Promise<Snapshot<unknown> | undefined> {
  const { clock = systemClock } = options
  const { signal } = input
  const request = toRequest(options.baseUrl, key, input)
  const attempt = (token?: string) => retry(() => exchange(options, request, token, input), clock, signal)
  const token = await tokenOf(options, signal)
  try {
    return await attempt(token)
  } catch (error) {
    if (token === undefined || !(error instanceof ApiError && error.code === 'unauthenticated')) throw error
    const renewed = await tokenOf(options, signal, token)
    if (renewed === token) throw error
    return await attempt(renewed)
  }
}

async function tokenOf(options: ClientOptions, signal?: AbortSignal, rejected?: string): Promise<string | undefined> {
  try {
    return await abortable(Promise.resolve(options.token?.(rejected)), signal)
  } catch (cause) {
    signal?.throwIfAborted()
    throw cause instanceof ApiError ? cause : new ApiError('unavailable', 'The host gave no token', { cause })
  }
}
