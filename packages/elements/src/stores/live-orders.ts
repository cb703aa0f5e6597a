import type { OrderRow } from '@waybill/contract'
import { sortKey } from '@waybill/contract/order-sort'
import type { Portal } from '../base/context.ts'
import { Arrangement } from './arrangement.ts'
import { HeldRows } from './held-rows.ts'
import { KnownOrders } from './known-orders.ts'
import { liveStore } from './live.ts'
import type { ListQuery } from './order-list.ts'
import { matcherOf } from './order-matching.ts'
import type { OrderPages } from './order-pages.ts'
import { Pace } from './pace.ts'
import { zoneOf } from './zone.ts'

/** The rows as they stand now. */
export interface OrdersPicture {
  readonly rows: readonly OrderRow[]
  readonly waiting: number
  readonly fresh: ReadonlySet<string>
}

interface Options {
  readonly portal: Portal
  readonly pages: OrderPages
  /** A change came in. */
  readonly onChange: () => void
  /** Changes were missed. */
  readonly onGap: () => void
}

/** How long a changed row counts as fresh: as long as its tint lasts. */
const FRESH_FOR = 1_200

/** What happens to a list once it stands: changes find their places in it, or wait while somebody works there. */
export class LiveOrders {
  readonly #options: Options
  readonly #known = new KnownOrders()
  readonly #arranged = new Arrangement()
  readonly #held = new HeldRows()
  readonly #freshUntil = new Map<string, number>()
  readonly #pace: Pace
  readonly #stopHearing: () => void
  /** Whether the stream told another listener changes before, of which some are gone. */
  readonly isLate: boolean

  constructor(options: Options) {
    this.#options = options
    this.#pace = new Pace(options.onChange)
    const live = options.portal.store(liveStore)
    this.isLate = live.told === null
    for (const row of live.told ?? []) this.#known.hear(row)
    this.#stopHearing = live.hear({
      onEvent: (event) => event.type === 'order' && this.#onRow(event.row),
      onGap: options.onGap,
    })
  }

  stop(): void {
    this.#stopHearing()
    this.#pace.stop()
  }

  /** A reading of the whole begins. */
  beginReading(): void {
    this.#known.beginReading()
  }

  /** Takes a reading of the whole. */
  replace(rows: readonly OrderRow[], query: ListQuery): void {
    const { portal, pages } = this.#options
    this.#held.note(this.#known.replace(rows))
    const matches = matcherOf(query, zoneOf(portal), (id) => this.#known.wasRead(id))
    this.#arranged.arrange(this.#known.rows, { query, matches, edge: edgeOf(pages, query) })
  }

  /** Takes a page that was read on. */
  append(rows: readonly OrderRow[], query: ListQuery): void {
    this.#known.read(rows)
    this.#held.append(rows)
    const newest = rows.map((row) => this.#known.get(row.id) ?? row)
    this.#arranged.extend(newest, edgeOf(this.#options.pages, query))
  }

  hold(rows: readonly OrderRow[]): void {
    this.#held.hold(rows)
  }

  /** Lets rows move again; answers whether they were held. */
  release(): boolean {
    return this.#held.release()
  }

  picture(): OrdersPicture {
    const { rows, waiting } = this.#held.settle([...this.#arranged.rows], (id) => this.#known.get(id))
    return { rows, waiting, fresh: this.#freshNow() }
  }

  #onRow(row: OrderRow): void {
    if (!this.#known.hear(row)) return
    this.#freshUntil.set(row.id, Date.now() + FRESH_FOR)
    this.#held.note([row.id])
    this.#arranged.put(row)
    this.#pace.ask()
  }

  #freshNow(): ReadonlySet<string> {
    const now = Date.now()
    for (const [id, until] of this.#freshUntil) if (until < now) this.#freshUntil.delete(id)
    return new Set(this.#freshUntil.keys())
  }
}

/** Sort key of the last row that was read, null once all were. */
const edgeOf = ({ last }: OrderPages, { sort }: ListQuery): string | null => (last ? sortKey(last, sort) : null)
