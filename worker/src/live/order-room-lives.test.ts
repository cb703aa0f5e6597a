import { isActive, type Order } from '@waybill/contract'
import { env } from 'cloudflare:workers'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Delivery, DROPOFF, ok } from '../../test/delivery.ts'
import { sendJson } from '../../test/request.ts'
import { openTestSocket, type TestSocket } from '../../test/socket.ts'
import { makeDriver, type Tenants } from '../../test/tenants.ts'

const RULES = ['always', 'leg_active', 'never'] as const
type Rule = (typeof RULES)[number]
type Step =
  | { readonly leg: number; readonly move: 'start' | 'complete' | 'fail' }
  | { readonly take: 0 | 1 }
  | { readonly report: 0 | 1 }
  | { readonly rule: Rule }
  | { readonly revoke: number }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ report: fc.constantFrom(0, 1) }) },
  { weight: 3, arbitrary: fc.record({ leg: fc.nat(2), move: fc.constantFrom('start', 'complete', 'fail') }) },
  { weight: 5, arbitrary: fc.record({ take: fc.constantFrom(0, 1) }) },
  { weight: 2, arbitrary: fc.record({ rule: fc.constantFrom(...RULES) }) },
  { weight: 1, arbitrary: fc.record({ revoke: fc.nat(2) }) },
)
/** Lives begin as planned, so that there is something to see; after that anything may happen. */
const PLAN: readonly Step[] = [
  { report: 0 },
  { leg: 0, move: 'start' },
  { report: 0 },
  { leg: 0, move: 'complete' },
  { leg: 1, move: 'start' },
  { report: 0 },
]
/** What must always be tried: the order is taken away, ended, hidden, or its link is. */
const ENDINGS: readonly (readonly Step[])[] = [
  [{ take: 1 }, { report: 0 }, { report: 1 }],
  [{ leg: 1, move: 'complete' }, { report: 0 }],
  [{ rule: 'never' }, { report: 0 }],
  [{ revoke: 1 }, { report: 0 }],
]
const anyLife = fc
  .tuple(fc.constantFrom(0, 3, 6, 6), fc.array(anyStep, { minLength: 3, maxLength: 8 }))
  .map(([planned, more]) => [...PLAN.slice(0, planned), ...more])

const SECRETS = ['Sarandí', 'Calle Uno', 'Calle Dos'] as const
const dropoff = (line: string, name: string) => ({
  address: { line: `${line} 1`, city: 'Montevideo', country: 'UY', point: DROPOFF },
  contact: { name, phone: null },
})

interface Driver {
  readonly id: string
  readonly key: string
}

/** One order with a page open at each of its stops, and two drivers who may have it. */
class OpenPages {
  order: Order
  readonly #tenants: Tenants
  readonly #drivers: Driver[]
  readonly #sockets: TestSocket[]
  #rule: Rule = 'leg_active'
  #choices = 0
  readonly #revoked = new Set<number>()
  /** Whose report stood where: each report has a latitude of its own. */
  readonly #reports = new Map<number, string>()
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
    const latitude = Math.round((-34.9 - (this.#reports.size + 1) * 0.0002) * 1e4) / 1e4
    const { id, key } = this.#drivers[index]!
    this.#reports.set(latitude, id)
    const fixes = [{ at: new Date().toISOString(), point: { latitude, longitude: -56.17 } }]
    await ok('POST /v1/driver/positions', key, { fixes })
  }

  async #move(move: 'start' | 'complete' | 'fail', legId: string): Promise<void> {
    const driver = this.#drivers.find(({ id }) => id === this.order.driver?.id)
    const body = { at: new Date().toISOString(), ...(move === 'fail' && { code: 'nobody_there' }) }
    await sendJson(`POST /v1/driver/legs/${legId}/${move}`, { key: driver?.key ?? '', body })
  }

  /** What each page heard since it was asked last, beside what it may know now. */
  async check(): Promise<void> {
    for (const [index, socket] of this.#sockets.entries()) {
      if (this.#revoked.has(index)) expect(await socket.untilClosed()).toBe(4410)
      const all = socket.closed === null ? await socket.heard() : JSON.stringify(socket.frames)
      const news = all.slice(Math.max(0, (this.#heard[index]?.length ?? 0) - 1))
      this.#heard[index] = all
      if (this.#revoked.has(index)) expect(news).toBe(']')
      this.#checkNews(index, news)
    }
  }

  #checkNews(index: number, news: string): void {
    const own = SECRETS[index]
    expect(SECRETS.filter((secret) => secret !== own && news.includes(secret))).toEqual([])
    const visible = this.#mayWatch(index) ? this.order.driver?.id : undefined
    const shown = [...news.matchAll(/"latitude":(-34\.90\d*)[,}]/g)].map(([, latitude]) => Number(latitude))
    const foreign = shown.filter((latitude) => this.#reports.has(latitude) && this.#reports.get(latitude) !== visible)
    expect(foreign).toEqual([])
    this.sights += visible !== undefined && shown.some((latitude) => this.#reports.has(latitude)) ? 1 : 0
    if (visible === undefined) expect(news).not.toMatch(/Diego|Kangoo/)
  }

  #mayWatch(index: number): boolean {
    const [pickup] = this.order.legs
    const leg = this.order.legs[index]
    if (this.order.status !== 'in_progress' || !leg || !pickup || this.#rule === 'never') return false
    const isFetched = this.#rule === 'always' && leg.state === 'pending' && isActive(pickup.state)
    return isActive(leg.state) || isFetched
  }
}

test('whatever happens, no open page hears of a driver, a place or a stop that it may not know now', async () => {
  let sights = 0
  await fc.assert(
    fc.asyncProperty(anyLife, async (steps) => {
      const pages = await OpenPages.open()
      await pages.check()
      for (const step of steps) {
        await pages.take(step)
        await pages.check()
      }
      sights += pages.sights
    }),
    { numRuns: 12, endOnFailure: true, examples: ENDINGS.map((ending) => [[...PLAN, ...ending]]) },
  )
  expect(sights).toBeGreaterThan(0)
}, 120_000)
