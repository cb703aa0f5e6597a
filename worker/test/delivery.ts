import { expect } from 'vitest'
import type { Order, OrderInput, RunLeg } from '@waybill/contract'
import { sendJson } from './request.ts'
import { makeDriver, makeTenants, type Tenants } from './tenants.ts'

export const PICKUP = { latitude: -34.9058, longitude: -56.1913 }
export const DROPOFF = { latitude: -34.9101, longitude: -56.1562 }
/** Between the two, nobody's address. */
export const ON_THE_WAY = { latitude: -34.908, longitude: -56.17 }

const address = (line: string, point: { latitude: number; longitude: number }) =>
  ({ line, city: 'Montevideo', country: 'UY', point }) as const

/** A draft whose recipients can be texted. */
export const draftOf = (over: Partial<OrderInput> = {}): OrderInput => ({
  pickup: { address: address('Sarandí 400', PICKUP), contact: { name: 'Store', phone: '+59899111222' } },
  dropoffs: [
    { address: address('Bulevar España 2650', DROPOFF), contact: { name: 'Ana Silva', phone: '+59899412078' } },
  ],
  ...over,
})

/** An order with its tenants and a driver, moved through the public API alone. */
export class Delivery {
  order: Order
  readonly tenants: Tenants
  driver: { id: string; key: string }

  constructor(tenants: Tenants, driver: { id: string; key: string }, order: Order) {
    this.tenants = tenants
    this.driver = driver
    this.order = order
  }

  static async place(over: Partial<OrderInput> = {}, tenants?: Tenants): Promise<Delivery> {
    const own = tenants ?? (await makeTenants())
    const driver = await makeDriver(own.courier.id)
    return new Delivery(own, driver, await ok<Order>('POST /v1/orders', own.client.key, draftOf(over)))
  }

  get pickup() {
    return legAt(this.order, 0)
  }
  get dropoff() {
    return legAt(this.order, 1)
  }

  async assign(driver = this.driver): Promise<void> {
    this.driver = driver
    const body = { version: this.order.version, driverId: driver.id }
    this.order = await ok<Order>(`POST /v1/courier/orders/${this.order.id}/assign`, this.tenants.courier.key, body)
  }

  async goOnDuty(onDuty = true): Promise<void> {
    await ok('POST /v1/driver/duty', this.driver.key, { onDuty })
  }

  async move(what: 'start' | 'arrive' | 'complete' | 'fail', legId: string): Promise<void> {
    const body = { at: new Date().toISOString(), ...(what === 'fail' && { code: 'nobody_there' }) }
    await ok<RunLeg>(`POST /v1/driver/legs/${legId}/${what}`, this.driver.key, body)
    this.order = await ok<Order>(`GET /v1/orders/${this.order.id}`, this.tenants.client.key)
  }

  /** Assigned, picked up, on duty: the next start is the drop-off's. */
  async pickUp(): Promise<void> {
    await this.assign()
    await this.goOnDuty()
    await this.move('start', this.pickup.id)
    await this.move('complete', this.pickup.id)
  }

  /** Picked up and handed over. */
  async deliver(): Promise<void> {
    await this.pickUp()
    await this.move('start', this.dropoff.id)
    await this.move('complete', this.dropoff.id)
  }

  async report(point = ON_THE_WAY, at = new Date()): Promise<void> {
    await ok('POST /v1/driver/positions', this.driver.key, { fixes: [{ at: at.toISOString(), point, heading: 90 }] })
  }

  /** The token of a leg's tracking page. */
  async link(legId = this.dropoff.id): Promise<string> {
    const path = `POST /v1/orders/${this.order.id}/legs/${legId}/tracking-link`
    const { url } = await ok<{ url: string }>(path, this.tenants.client.key)
    return new URL(url).pathname.slice('/t/'.length)
  }
}

/** An answer that must be 200. */
export async function ok<T = Record<string, unknown>>(endpoint: string, key?: string, body?: unknown): Promise<T> {
  const answer = await sendJson<T>(endpoint, { ...(key && { key }), ...(body !== undefined && { body }) })
  expect(answer.status, `${endpoint}: ${JSON.stringify(answer.body)}`).toBe(200)
  return answer.body
}

function legAt(order: Order, index: number): Order['legs'][number] {
  const leg = order.legs[index]
  if (!leg) throw new Error(`The order has no stop ${index}`)
  return leg
}

/** A mobile number that the numbering plan knows; nobody else in the tests has it. */
export const mobileNumber = (): string =>
  `+59899${String((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 1_000_000).padStart(6, '0')}`
