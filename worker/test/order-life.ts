import { can, hasEnded, type LegState, type Order, type OrderStatus, type Timeline } from '@waybill/contract'
import { assert } from 'vitest'
import { Delivery, draftOf, ok } from './delivery.ts'
import { sendJson } from './request.ts'
import { makeDriver } from './tenants.ts'

/** Something that somebody does with an order; `isStale`: they have not seen its last change. */
export type Step =
  | { do: 'edit'; by: 'client' | 'courier'; leg: 0 | 1; isStale: boolean }
  | { do: 'cancel'; by: 'client' | 'courier'; isStale: boolean }
  | { do: 'reject' | 'resubmit'; isStale: boolean }
  | { do: 'assign'; to: 0 | 1 | null; isStale: boolean }
  | { do: 'start' | 'arrive' | 'complete' | 'fail'; leg: 0 | 1; by: 0 | 1 }

/** How a delivery goes by itself: lives begin somewhere along it. */
export const HAPPY: readonly Step[] = [
  { do: 'assign', to: 0, isStale: false },
  { do: 'start', leg: 0, by: 0 },
  { do: 'complete', leg: 0, by: 0 },
  { do: 'start', leg: 1, by: 0 },
]

const REFUSALS = ['conflict', 'not_allowed_in_status', 'leg_locked', 'not_found', 'duplicate_in_progress']

/** The life of one order, acted on through the API and looked at after each turn. */
export class Life {
  readonly #delivery: Delivery
  readonly #drivers: readonly { id: string; key: string }[]
  #notes = 0
  readonly #locked = new Map<string, string>()

  constructor(delivery: Delivery, other: { id: string; key: string }) {
    this.#delivery = delivery
    this.#drivers = [delivery.driver, other]
  }

  /** Places an order that nobody has touched. */
  static async begin(): Promise<Life> {
    const delivery = await Delivery.place()
    return new Life(delivery, await makeDriver(delivery.tenants.courier.id))
  }

  /** Lets some steps happen at once. */
  async take(steps: readonly Step[], isRepeated: boolean): Promise<void> {
    const before = await this.#read()
    const answers = await Promise.all(steps.map((each) => this.#send(each, before, isRepeated)))
    const accepted = steps.filter((_, index) => answers[index]?.status === 200)
    for (const { status, body } of answers) if (status !== 200) assert.include(REFUSALS, body.code)
    const [only] = steps
    if (only && steps.length === 1) this.#expectAsTable(only, before, answers[0]?.status ?? 0)
    await this.#check(before, accepted)
  }

  /** One after the other, the table alone decides. */
  #expectAsTable(only: Step, before: Order, status: number): void {
    if ('leg' in only && only.do !== 'edit') return
    const by = only.do === 'edit' || only.do === 'cancel' ? only.by : only.do === 'resubmit' ? 'client' : 'courier'
    const allowed = can(only.do, before.status, by)
    const isLocked = only.do === 'edit' && before.legs[only.leg]?.state !== 'pending'
    const takesAway = only.do === 'assign' && only.to === null && before.status === 'in_progress'
    const isCurrent = !('isStale' in only) || !only.isStale
    assert.deepEqual([only, status === 200], [only, allowed && isCurrent && !isLocked && !takesAway])
  }

  async #send(each: Step, { id, version, legs }: Order, isRepeated: boolean): Promise<Answer> {
    const isOld = 'isStale' in each && each.isStale
    const seen = isOld ? (version === 1 ? 8 : version - 1) : version
    const { endpoint, body } = requestOf(each, { id, legs, seen, note: `Note ${++this.#notes}` })
    const driverId = 'to' in each && each.to !== null ? this.#drivers[each.to]?.id : null
    const sending = {
      key: this.#keyOf(each),
      body: each.do === 'assign' ? { ...body, driverId } : body,
      headers: { 'idempotency-key': crypto.randomUUID() },
    }
    const answer = await sendJson<Answer['body']>(endpoint, sending)
    // A repeated request is answered, and changes nothing: the count of accepted ones stays.
    if (isRepeated && answer.status === 200) assert.include(repeatsOf(each), (await sendJson(endpoint, sending)).status)
    return answer
  }

  #keyOf(each: Step): string {
    const { client, courier } = this.#delivery.tenants
    if (each.do === 'edit' || each.do === 'cancel') return each.by === 'client' ? client.key : courier.key
    if (each.do === 'resubmit') return client.key
    return 'leg' in each ? (this.#drivers[each.by]?.key ?? '') : courier.key
  }

  #read = (): Promise<Order> =>
    ok<Order>(`GET /v1/orders/${this.#delivery.order.id}`, this.#delivery.tenants.client.key)

  /** Nothing is lost, nothing happened twice, and what was locked is as it was. */
  async #check(before: Order, accepted: readonly Step[]): Promise<void> {
    const order = await this.#read()
    const { events } = await ok<Timeline>(`GET /v1/orders/${order.id}/timeline`, this.#delivery.tenants.client.key)
    assert.deepEqual(
      events.map(({ seq }) => seq),
      Array.from({ length: order.version }, (_, index) => index + 1),
    )
    // A report of a driver that others have overtaken is taken and changes nothing.
    const least = accepted.filter((each) => each.do === 'edit' || !('leg' in each)).length
    assert.isAtLeast(order.version, before.version + least)
    assert.isAtMost(order.version, before.version + accepted.length)
    assert.deepEqual([order.status, order.legs.map(({ state }) => state)], replayed(events, order))
    for (const { id, state, address, contact, notes, window } of before.legs) {
      if (state !== 'pending' && !this.#locked.has(id))
        this.#locked.set(id, JSON.stringify({ address, contact, notes, window }))
    }
    for (const { id, address, contact, notes, window } of order.legs) {
      if (this.#locked.has(id)) assert.equal(JSON.stringify({ address, contact, notes, window }), this.#locked.get(id))
    }
  }
}

/** Whoever lost a stop to another driver in between may not see it again, not even what they were told before. */
const repeatsOf = (each: Step): number[] => ('leg' in each && each.do !== 'edit' ? [200, 404] : [200])

interface Answer {
  readonly status: number
  readonly body: { readonly code?: string }
}

function requestOf(
  each: Step,
  { id, legs, seen, note }: { id: string; legs: Order['legs']; seen: number; note: string },
) {
  const draft = draftOf()
  const body = { version: seen }
  const noted = (place: 0 | 1) => ({
    pickup: { ...draft.pickup, notes: place === 0 ? note : (legs[0]?.notes ?? '') },
    dropoffs: draft.dropoffs.map((dropoff) => ({ ...dropoff, notes: place === 1 ? note : (legs[1]?.notes ?? '') })),
  })
  switch (each.do) {
    case 'edit':
      return { endpoint: `PATCH /v1/orders/${id}`, body: { ...body, ...noted(each.leg) } }
    case 'resubmit':
      return { endpoint: `POST /v1/orders/${id}/resubmit`, body: { ...body, ...noted(1) } }
    case 'cancel':
      return { endpoint: `POST /v1/orders/${id}/cancel`, body }
    case 'reject':
      return { endpoint: `POST /v1/courier/orders/${id}/reject`, body: { ...body, code: 'other', text: note } }
    case 'assign':
      return { endpoint: `POST /v1/courier/orders/${id}/assign`, body }
    default: {
      const report = { at: new Date().toISOString(), ...(each.do === 'fail' && { code: 'refused' }) }
      return { endpoint: `POST /v1/driver/legs/${legs[each.leg]?.id}/${each.do}`, body: report }
    }
  }
}

const LEG_AFTER: Readonly<Record<string, LegState>> = {
  leg_started: 'started',
  leg_arrived: 'arrived',
  leg_completed: 'succeeded',
  leg_failed: 'failed',
}
const STATUS_AFTER: Readonly<Record<string, OrderStatus>> = {
  placed: 'placed',
  rejected: 'rejected',
  resubmitted: 'placed',
  cancelled: 'cancelled',
}

/** Where an order must stand after what its timeline tells. */
function replayed(events: Timeline['events'], { legs }: Order): [OrderStatus, LegState[]] {
  let status: OrderStatus = 'placed'
  const states = new Map<string, LegState>(legs.map(({ id }) => [id, 'pending']))
  for (const { type, legId } of events) {
    const state = LEG_AFTER[type]
    if (state && legId) states.set(legId, state)
    status = state ? statusOf([...states.values()]) : (STATUS_AFTER[type] ?? status)
  }
  return [status, [...states.values()]]
}

function statusOf([pickup, ...dropoffs]: LegState[]): OrderStatus {
  if (pickup === 'failed') return 'failed'
  if (pickup !== 'succeeded' || !dropoffs.every(hasEnded)) return 'in_progress'
  return dropoffs.includes('failed') ? 'failed' : 'completed'
}
