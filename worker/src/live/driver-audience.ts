import type { Position, StopEta } from '@waybill/contract'
import { etaOf } from '../domain/eta.ts'
import type { LegLive } from '../domain/leg-live.ts'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import { hasPassed } from './has-passed.ts'

/** A stop that is not being served hears its forecast, and an order that nobody watches is asked again, this often. */
const FORECAST_EVERY_MS = 30_000
const DESK_EVERY_MS = 10_000
const IDLE_DESK_EVERY_MS = 30_000

/** Who hears of a driver's moves, and how often. In memory only: after a sleep everyone is told once more. */
export class DriverAudience {
  readonly #env: Env
  readonly #driverId: string
  readonly #toldAt = new Map<string, number>()
  readonly #wanting = new Set<string>()
  /** Orders whose room has asked for each fix since it was called last: what it answers may be older. */
  readonly #asked = new Set<string>()
  #deskAt = 0
  #deskWatches = true

  constructor(env: Env, driverId: string) {
    this.#env = env
    this.#driverId = driverId
  }

  /** An order's room wants each fix from now on. */
  want(orderId: string): void {
    this.#wanting.add(orderId)
    this.#asked.add(orderId)
  }

  /** Tells each order's room of its own stops: at once where a stop is served and watched, else now and then. */
  async tellOrders(lives: readonly LegLive[], whom: 'due' | 'all' = 'due'): Promise<void> {
    const byOrder = Map.groupBy(lives, ({ orderId }) => orderId)
    const due = [...byOrder].filter(([orderId, own]) => whom === 'all' || this.#isDue(orderId, own))
    await Promise.all(due.map(([orderId, own]) => this.#tellOrder(orderId, own)))
  }

  /** A sample for the desk's map: rarer while no map is open. */
  async sampleToDesk(courierId: string, position: Position, lives: readonly LegLive[]): Promise<void> {
    const gap = this.#deskWatches ? DESK_EVERY_MS : IDLE_DESK_EVERY_MS
    if (hasPassed(gap, this.#deskAt)) await this.tellDesk(courierId, true, position, lives)
  }

  /** The next sample goes at once. */
  hurry(): void {
    this.#deskAt = 0
  }

  /** Tells the desk where the driver is, or that it went off duty. */
  async tellDesk(
    courierId: string,
    onDuty: boolean,
    position: Position | null,
    lives: readonly LegLive[] = [],
  ): Promise<void> {
    if (courierId === '') return
    // Without a position the next fix is news at once.
    this.#deskAt = position === null ? 0 : Date.now()
    const { point = null, heading = null, at = new Date().toISOString() } = (onDuty && position) || {}
    const etas = lives.flatMap(toStopEta)
    const news = { type: 'driver', driverId: this.#driverId, onDuty, point, heading, at, etas } as const
    try {
      this.#deskWatches = await this.#env.ORG_ROOM.getByName(courierId).driverMoved(news)
    } catch (error) {
      this.#log('desk_unreachable', error)
    }
  }

  #isDue(orderId: string, lives: readonly LegLive[]): boolean {
    const isServed = lives.some(({ position }) => position !== null)
    if (isServed && this.#wanting.has(orderId)) return true
    return hasPassed(FORECAST_EVERY_MS, this.#toldAt.get(orderId) ?? 0)
  }

  async #tellOrder(orderId: string, lives: readonly LegLive[]): Promise<void> {
    this.#toldAt.set(orderId, Date.now())
    this.#asked.delete(orderId)
    try {
      const wants = await this.#env.ORDER_ROOM.getByName(orderId).driverMoved(lives)
      if (wants || this.#asked.has(orderId)) this.#wanting.add(orderId)
      else this.#wanting.delete(orderId)
    } catch (error) {
      this.#log('order_room_unreachable', error)
    }
  }

  /** A room that cannot be reached now hears the next fix. */
  #log(event: string, error: unknown): void {
    log('warn', event, { driverId: this.#driverId, message: error instanceof Error ? error.message : String(error) })
  }
}

function toStopEta(live: LegLive): StopEta[] {
  const eta = etaOf(live)
  return eta ? [{ legId: live.legId, from: eta.from, to: eta.to, estimated: eta.estimated }] : []
}
