import type { Instant } from '@waybill/contract'
import type { OrderRecord } from '../domain/change.ts'
import type { LegLive } from '../domain/leg-live.ts'
import { isOpen } from '../domain/links.ts'
import { settingsFor, type Sides } from '../domain/tracking-settings.ts'
import type { Subject } from '../domain/tracking.ts'
import type { Env } from '../env.ts'
import type { TrackedOrder } from '../store/tracking.ts'
import { sidesFor } from './known-sides.ts'
import { isLeased, LEASE_MS, readOrder, renewLease, type OrderReading } from './order-readings.ts'

interface Known extends OrderReading {
  readonly sides: Sides
  readonly settings: Subject['settings']
  /** How long its sides, which many orders share, may be believed, in milliseconds. */
  readonly sidesUntil: number
}

/** What an order's room knows from the databases, for half a minute at a time. */
export class LeasedOrder {
  #known: Known | null = null
  readonly #env: Env
  readonly #orderId: string

  constructor(env: Env, orderId: string) {
    this.#env = env
    this.#orderId = orderId
  }

  /** Reads the order as it is now. */
  async renew(): Promise<OrderRecord | null> {
    return this.#believe(await readOrder(this.#env, this.#orderId))
  }

  /**
   * The order as far as the lease allows, else read again. Its sides are renewed by themselves: if theirs ended the
   * order's lease, all orders of a client would be read at the same moment.
   */
  async read(now: number): Promise<OrderRecord | null> {
    const known = this.#known
    if (!known || !isLeased(known.readAt, now))
      return this.#believe(await renewLease(this.#env, this.#orderId, known?.turn ?? 0))
    if (now < known.sidesUntil) return known.order
    const sides = await this.#sidesOf(known)
    // What was read anew meanwhile has sides of its own.
    if (this.#known === known) this.#known = { ...known, ...sides }
    return this.#known?.order ?? null
  }

  /** Of two readings that overtook each other the newer one stays; of an order that is not there nothing does. */
  async #believe(reading: OrderReading | null): Promise<OrderRecord | null> {
    if (!reading) {
      this.#known = null
      return null
    }
    const read = { ...reading, ...(await this.#sidesOf(reading)) }
    const known = this.#known
    const isStale = known !== null && (known.order.version > read.order.version || known.turn > read.turn)
    if (!isStale) this.#known = read
    return this.#known?.order ?? null
  }

  async #sidesOf({ order, choices }: TrackedOrder): Promise<Pick<Known, 'sides' | 'settings' | 'sidesUntil'>> {
    const { sides, readAt } = await sidesFor(this.#env, order, new Date())
    return { sides, settings: settingsFor(sides, choices), sidesUntil: readAt + LEASE_MS }
  }

  /** Names what a recipient's view depends on beside the driver; another text means that something has changed. */
  get edition(): string {
    const { order, settings, stars, links } = this.#known ?? {}
    return JSON.stringify([order?.version, settings, stars && [...stars], links])
  }

  /** Whether a link still shows its leg. */
  opens(linkHash: string, legId: string, now: Instant): boolean {
    const known = this.#known
    const link = known?.links.find(({ hash }) => hash === linkHash)
    return known !== null && link?.legId === legId && isOpen(link, known.order, known.settings, now)
  }

  /** All that decides what the recipient of a leg sees now; null before the first reading. */
  subject(legId: string, lives: readonly LegLive[]): (Subject & { readonly sides: Sides }) | null {
    if (!this.#known) return null
    const { order, settings, stars, sides } = this.#known
    return { order, legId, lives, settings, stars: stars.get(legId) ?? null, sides }
  }
}
