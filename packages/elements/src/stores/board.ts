import type { OrderRow } from '@waybill/contract'
import { isClosed } from '@waybill/contract/status'
import { atom, computed, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'
import { KnownOrders } from './known-orders.ts'
import { liveStore } from './live.ts'
import { EVERYTHING } from './order-list.ts'
import { OrderPages } from './order-pages.ts'
import { resource, type Resource, type ResourceState } from './resource.ts'

/** What a desk has to do now. */
export interface Board {
  /** Placed or in progress, in no order. */
  readonly rows: readonly OrderRow[]
  /** Ids of those that were placed while somebody looked. */
  readonly newcomers: ReadonlySet<string>
  /** Some open orders are not here, because there are too many. */
  readonly isCut: boolean
}

const OPEN = { ...EVERYTHING, statuses: ['placed', 'in_progress'], sort: 'createdAt', direction: 'asc' } as const
/** A courier with more open orders than this works with the list. */
const MOST = 1_000

/** All open orders of a courier, live while somebody looks. */
export class BoardStore {
  readonly $state: ReadableAtom<ResourceState<Board>>
  readonly #pages: OrderPages
  readonly #known = new KnownOrders()
  readonly #newcomers = new Set<string>()
  readonly #$heard = atom(0)
  readonly #resource: Resource<null>

  constructor(portal: Portal) {
    this.#pages = new OrderPages(portal)
    this.#resource = resource(
      (signal) => this.#read(signal),
      (refresh) =>
        portal.store(liveStore).hear({
          onEvent: (event) => event.type === 'order' && this.take(event.row),
          onGap: () => void refresh(),
        }),
    )
    this.$state = computed([this.#resource.$state, this.#$heard], (state) =>
      state.kind === 'ready' ? { ...state, value: this.#board } : state,
    )
  }

  /** Reads everything again. */
  refresh(): Promise<void> {
    return this.#resource.refresh()
  }

  /** The newest that is known of an open order. */
  find(id: string): OrderRow | undefined {
    return this.#known.get(id)
  }

  /** Takes what somebody has heard of an order. */
  take(row: OrderRow): void {
    if (row.status === 'placed' && !this.#known.get(row.id)) this.#newcomers.add(row.id)
    if (this.#known.hear(row)) this.#$heard.set(this.#$heard.get() + 1)
  }

  get #board(): Board {
    const rows = [...this.#known.rows].filter(({ status }) => !isClosed(status) && status !== 'rejected')
    return { rows, newcomers: new Set(this.#newcomers), isCut: this.#pages.hasNext }
  }

  async #read(signal: AbortSignal): Promise<null> {
    this.#known.beginReading()
    this.#known.replace(await this.#pages.readStart(OPEN, MOST, signal))
    return null
  }
}

/** `portal.store(boardStore)` */
export const boardStore = (portal: Portal): BoardStore => new BoardStore(portal)
