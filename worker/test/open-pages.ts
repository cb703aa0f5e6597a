import { isActive, type Order } from '@waybill/contract'
import { env } from 'cloudflare:workers'
import { Delivery, DROPOFF, ok } from './delivery.ts'
import { sendJson } from './request.ts'
import { openTestSocket, type TestSocket } from './socket.ts'
import { makeDriver, type Tenants } from './tenants.ts'

/** Rules for everything that shows a driver. */
export const RULES = ['always', 'leg_active', 'never'] as const
type Rule = (typeof RULES)[number]
/** One thing that happens to an order, its drivers or its links. */
export type Step =
  | { readonly leg: number; readonly move: 'start' | 'complete' | 'fail' }
  | { readonly take: 0 | 1 }
  | { readonly report: 0 | 1 }
  | { readonly rule: Rule }
  | { readonly revoke: number }

const SECRETS = ['Sarandí', 'Calle Uno', 'Calle Dos'] as const
const dropoff = (line: string, name: string) => ({
  address: { line: `${line} 1`, city: 'Montevideo', country: 'UY', point: DROPOFF },
  contact: { name, phone: null },
})

/** The two drivers are far from each other and from all addresses, so a longitude says who is shown. */
const LONGITUDES = [-56.17, -56.3] as const
const SEEN = [/"longitude":-56\.1[67]/, /"longitude":-56\.(3|29)/] as const

interface Driver {
  readonly id: string
  readonly key: string
}

/** One order with a page open at each of its stops, and two drivers who may have it. */
export class OpenPages {
  order: Order
  readonly #tenants: Tenants
  readonly #drivers: Driver[]
  readonly #sockets: TestSocket[]
  #rule: Rule = 'leg_active'
  #choices = 0
  readonly #revoked = new Set<number>()
  #reports = 0
  readonly #heard: string[]
  /** How often a page was shown a driver. */
  sights = 0

  private constructor(order: Order, tenants: Tenants, drivers: Driver[], sockets: TestSocket[]) {
    this.order = order
    this.#tenants = tenants
    this.#drivers = drivers
    this.#sockets = sockets
    this.#heard = sockets.map(() => '')
  }

  static async open(): Promise<OpenPages> {
    const dropoffs = [dropoff('Calle Uno', 'Uno'), dropoff('Calle Dos', 'Dos')]
    const delivery = await Delivery.place({ dropoffs })
    const drivers = [delivery.driver, await makeDriver(delivery.tenants.courier.id)]
    for (const { key } of drivers) await ok('POST /v1/driver/duty', key, { onDuty: true })
    await delivery.assign()
    const tokens = await Promise.all(delivery.order.legs.map(({ id }) => delivery.link(id)))
    const sockets = await Promise.all(
      tokens.map(async (token) => openTestSocket(await ok(`POST /v1/tracking/${token}/ticket`))),
    )
    return new OpenPages(delivery.order, delivery.tenants, drivers, sockets)
  }

  /** Takes a step as far as the rules allow it, and lets the room hear of it. */
  async take(step: Step): Promise<void> {
    const { client, courier } = this.#tenants
    if ('report' in step) await this.#report(step.report)
    if ('leg' in step) await this.#move(step.move, this.order.legs[step.leg]?.id ?? '')
    if ('take' in step) {
      const body = { version: this.order.version, driverId: this.#drivers[step.take]?.id }
      await sendJson(`POST /v1/courier/orders/${this.order.id}/assign`, { key: courier.key, body })
    }
    if ('rule' in step) {
      const rule = { shows: step.rule }
      const policy = { position: rule, routeAhead: rule, routeBehind: rule, driver: rule, vehicle: rule }
      const body = { version: this.#choices++, choices: { policy } }
      await ok(`PUT /v1/orders/${this.order.id}/tracking`, client.key, body)
      this.#rule = step.rule
    }
    if ('revoke' in step) {
      const legId = this.order.legs[step.revoke]?.id
      await ok(`DELETE /v1/orders/${this.order.id}/legs/${legId}/tracking-link`, client.key)
      this.#revoked.add(step.revoke)
    }
    this.order = await ok<Order>(`GET /v1/orders/${this.order.id}`, client.key)
    await env.ORDER_ROOM.getByName(this.order.id).changed(this.order.version)
  }

  async #report(index: number): Promise<void> {
    const latitude = Math.round((-34.9 - ++this.#reports * 0.0002) * 1e4) / 1e4
    const fixes = [{ at: new Date().toISOString(), point: { latitude, longitude: LONGITUDES[index] ?? 0 } }]
    await ok('POST /v1/driver/positions', this.#drivers[index]?.key, { fixes })
  }

  async #move(move: 'start' | 'complete' | 'fail', legId: string): Promise<void> {
    const driver = this.#drivers.find(({ id }) => id === this.order.driver?.id)
    const body = { at: new Date().toISOString(), ...(move === 'fail' && { code: 'nobody_there' }) }
    await sendJson(`POST /v1/driver/legs/${legId}/${move}`, { key: driver?.key ?? '', body })
  }

  /** What is wrong with what the pages heard since they were asked last, beside what they may know now. */
  async faults(): Promise<string[]> {
    const faults = await Promise.all(
      this.#sockets.map(async (socket, index) => {
        const isRevoked = this.#revoked.has(index)
        if (isRevoked && (await socket.untilClosed()) !== 4410) return [`page ${index} was closed in another way`]
        const all = socket.closed === null ? await socket.heard() : JSON.stringify(socket.frames)
        const news = all.slice(Math.max(0, (this.#heard[index]?.length ?? 0) - 1))
        this.#heard[index] = all
        return isRevoked && news !== ']' ? [`page ${index} heard more after its end`] : this.#faultsIn(index, news)
      }),
    )
    return faults.flat()
  }

  #faultsIn(index: number, news: string): string[] {
    const own = SECRETS[index]
    const visible = this.#mayWatch(index) ? this.order.driver?.id : undefined
    const seen = this.#drivers.filter((_, driver) => SEEN[driver]?.test(news)).map(({ id }) => id)
    this.sights += seen.length
    return [
      ...SECRETS.filter((secret) => secret !== own && news.includes(secret)),
      ...seen.filter((id) => id !== visible),
      ...(visible === undefined ? (/Diego|Kangoo/.exec(news) ?? []) : []),
    ].map((secret) => `page ${index} heard of ${secret}`)
  }

  #mayWatch(index: number): boolean {
    const [pickup] = this.order.legs
    const leg = this.order.legs[index]
    if (this.order.status !== 'in_progress' || !leg || !pickup || this.#rule === 'never') return false
    const isFetched = this.#rule === 'always' && leg.state === 'pending' && isActive(pickup.state)
    return isActive(leg.state) || isFetched
  }
}
