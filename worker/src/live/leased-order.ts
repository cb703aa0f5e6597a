import type { Instant } from '@waybill/contract'
import type { OrderRecord } from '../domain/change.ts'
import { expiryOf, isOpen, type LinkRecord } from '../domain/links.ts'
import { DEFAULT_POLICY } from '../domain/tracking-policy.ts'
import type { Env } from '../env.ts'
import { shardFor } from '../store/shards.ts'
import { orderWithLinks } from '../store/tracking.ts'

/** How long a room may believe what it read: after that it shows no position without asking again. */
export const LEASE_MS = 30_000

interface Known {
  readonly order: OrderRecord
  readonly links: readonly LinkRecord[]
  readonly until: number
}

/** What an order's room knows from the database, for half a minute at a time. */
export class LeasedOrder {
  #known: Known | null = null
  readonly #env: Env
  readonly #orderId: string

  constructor(env: Env, orderId: string) {
    this.#env = env
    this.#orderId = orderId
  }

  /** The order as far as the lease allows; null where it must be read again. */
  current(now: number): OrderRecord | null {
    return this.#known && now < this.#known.until ? this.#known.order : null
  }

  /** Reads the order; of two readings that overtook each other the newer version stays. */
  async renew(): Promise<OrderRecord | null> {
    const askedAt = Date.now()
    const found = await orderWithLinks(await shardFor(this.#env, this.#orderId), this.#orderId)
    if (!found) return null
    const isStale = this.#known !== null && this.#known.order.version > found.order.version
    if (!isStale) this.#known = { ...found, until: askedAt + LEASE_MS }
    return this.#known?.order ?? null
  }

  async read(now: number): Promise<OrderRecord | null> {
    return this.current(now) ?? (await this.renew())
  }

  /** Whether nothing newer than this order was read since. */
  isNewest(order: OrderRecord): boolean {
    return this.#known?.order.version === order.version
  }

  /** Whether a link still shows its leg. */
  opens(linkHash: string, legId: string, now: Instant): boolean {
    const link = this.#known?.links.find(({ hash }) => hash === linkHash)
    return link?.legId === legId && this.#known !== null && isOpen(link, this.#known.order, DEFAULT_POLICY, now)
  }

  /** When the next of these legs' links will end by itself. */
  nextExpiry(legIds: readonly string[]): Instant | null {
    const known = this.#known
    const ends = known ? legIds.map((id) => expiryOf(known.order, id, DEFAULT_POLICY)) : []
    return ends.reduce((least, end) => (end !== null && (least === null || end < least) ? end : least), null)
  }
}
