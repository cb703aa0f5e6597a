import type { Order, OrderInput } from '@waybill/contract'
import { ApiError, type ProblemCode } from '@waybill/contract/problem'
import type { Portal } from '../base/context.ts'
import type { FormState } from './order-form.ts'

/** What a draft became. */
export type Sent = Extract<FormState, { kind: 'done' | 'placed_before' }>

export interface Sending {
  readonly input: OrderInput
  /** The order that is changed; undefined for a new one. */
  readonly order: Order | undefined
  readonly idempotencyKey: string
  /** Earlier requests of this draft whose answer never came. */
  readonly unsure: readonly string[]
  /** Keeps those on the device, before anything is sent. */
  readonly remember: (unsure: readonly string[]) => void
}
export type Send = (sending: Sending) => Promise<Sent>

/** Faults after which nobody knows whether the request was carried out. */
const UNSURE: readonly ProblemCode[] = ['unavailable', 'internal', 'duplicate_in_progress']

/** Sends drafts through a portal. */
export const sendThrough =
  ({ call }: Pick<Portal, 'call'>): Send =>
  (sending) =>
    sending.order ? change(call, sending, sending.order) : place(call, sending)

/** The version makes a repeated change harmless: the second try meets the order that the first has made newer. */
async function change(call: Portal['call'], { input }: Sending, { id, version, status }: Order): Promise<Sent> {
  const request = { params: { id }, body: { ...input, version } }
  const isRejected = status === 'rejected'
  const answer = isRejected ? call('POST /v1/orders/:id/resubmit', request) : call('PATCH /v1/orders/:id', request)
  return { kind: 'done', order: await answer }
}

async function place(call: Portal['call'], { input, idempotencyKey, unsure, remember }: Sending): Promise<Sent> {
  const request = JSON.stringify(input)
  if (!unsure.includes(request)) remember([...unsure, request])
  try {
    return { kind: 'done', order: await call('POST /v1/orders', { body: input, idempotencyKey }) }
  } catch (error) {
    const code = error instanceof ApiError ? error.code : 'internal'
    if (code === 'idempotency_mismatch') return placedBefore(call, unsure, idempotencyKey, error)
    if (!UNSURE.includes(code)) remember(unsure)
    throw error
  }
}

/** One of the earlier requests has become the order: asked for again under the same key, it answers with it. */
async function placedBefore(
  call: Portal['call'],
  unsure: readonly string[],
  idempotencyKey: string,
  mismatch: unknown,
): Promise<Sent> {
  for (const request of unsure) {
    try {
      const order = await call('POST /v1/orders', { body: asInput(request), idempotencyKey })
      return { kind: 'placed_before', order }
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'idempotency_mismatch')) throw error
    }
  }
  throw mismatch
}

/** What `place` itself has written down. */
const asInput = (request: string): OrderInput => JSON.parse(request) as OrderInput
