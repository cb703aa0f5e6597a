import { env } from 'cloudflare:workers'
import type { Audience, FileRef, Order } from '@waybill/contract'
import { createLink } from '../../src/identity/bootstrap.ts'
import { draftOf, ok } from '../delivery.ts'
import { PNG } from '../images.ts'
import { tokenOf } from '../portal.ts'
import { send } from '../request.ts'
import { makeDriver, makeKey, makeTenants, type Tenants } from '../tenants.ts'
import type { Thing } from './fixture.ts'

/** A client, its courier and a driver, with whatever an endpoint needs to be reached; all through the public API. */
export class World {
  readonly tenants: Tenants
  readonly driver: { readonly id: string; readonly key: string }

  constructor(tenants: Tenants, driver: World['driver']) {
    this.tenants = tenants
    this.driver = driver
  }

  static async make(tenants?: Tenants): Promise<World> {
    const own = tenants ?? (await makeTenants())
    return new World(own, await makeDriver(own.courier.id))
  }

  placed = (): Promise<Order> => ok('POST /v1/orders', this.tenants.client.key, draftOf())

  async rejected(): Promise<Order> {
    const { id, version } = await this.placed()
    const body = { version, code: 'no_capacity', text: 'Full today' }
    return ok(`POST /v1/courier/orders/${id}/reject`, this.tenants.courier.key, body)
  }

  async assigned(): Promise<Order> {
    const { id, version } = await this.placed()
    const body = { version, driverId: this.driver.id }
    return ok(`POST /v1/courier/orders/${id}/assign`, this.tenants.courier.key, body)
  }

  /** The id of a pickup that the driver has started. */
  async startedLeg(): Promise<string> {
    const id = legOf(await this.assigned())
    await ok(`POST /v1/driver/legs/${id}/start`, this.driver.key, { at: new Date().toISOString() })
    return id
  }

  async file(): Promise<string> {
    const headers = { 'content-type': 'image/png' }
    const answer = await send('POST /v1/driver/files', { key: this.driver.key, headers, bytes: PNG })
    return (await answer.json<FileRef>()).id
  }

  async trackingToken(): Promise<string> {
    return this.#link(await this.placed())
  }

  /** The pickup of an order, with a link. */
  async linked(order: Order): Promise<string> {
    await this.#link(order)
    return legOf(order)
  }

  async #link(order: Order): Promise<string> {
    const path = `POST /v1/orders/${order.id}/legs/${legOf(order)}/tracking-link`
    const { url } = await ok<{ url: string }>(path, this.tenants.client.key)
    return new URL(url).pathname.slice('/t/'.length)
  }

  /** How often the settings of recipients' pages were written by now. */
  async choicesVersion(audience: Audience): Promise<number> {
    const { key } = audience === 'courier' ? this.tenants.courier : this.tenants.client
    return (await ok<{ version: number }>('GET /v1/settings/tracking', key)).version
  }

  async signInToken(): Promise<string> {
    return tokenOf(await createLink(env, { purpose: 'driver', subjectId: this.driver.id }, new Date()))
  }

  /** One of each thing that has an id. */
  async things(): Promise<Record<Thing, string>> {
    const [order, file, key] = await Promise.all([
      this.assigned(),
      this.file(),
      makeKey(this.tenants.client.id, ['orders:read']),
    ])
    const { client, connectionId: connection } = this.tenants
    const { id: driver } = this.driver
    return { order: order.id, leg: legOf(order), connection, client: client.id, driver, file, key: key.id }
  }
}

/** The pickup of an order. */
export function legOf({ legs: [pickup] }: Order): string {
  if (!pickup) throw new Error('An order begins with its pickup')
  return pickup.id
}
