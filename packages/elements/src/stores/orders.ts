import type { OrderRow } from '@waybill/contract'
import { atom, onMount, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'
import type { LiveOrders, OrdersPicture } from './live-orders.ts'
import { EVERYTHING, isSameQuery, type ListQuery } from './order-list.ts'
import { OrderPages } from './order-pages.ts'

/** What follows the rows that stand: nothing, a page that can be read, one on its way, or one that did not come. */
export type NextPage =
  | { readonly kind: 'end' }
  | { readonly kind: 'there' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'error'; readonly error: unknown }

export interface ReadyOrders {
  readonly kind: 'ready'
  readonly rows: readonly OrderRow[]
  readonly next: NextPage
  /** Changes that would move rows while the list is held still. */
  readonly waiting: number
  /** Ids of the rows that a change has just reached. */
  readonly fresh: ReadonlySet<string>
  /** Why the last quiet reading failed: the rows may be old. */
  readonly trouble: unknown
}
export type OrdersState =
  | { readonly kind: 'idle' }
  /** `rows` are those of the query before, to stand until the answer is there. */
  | { readonly kind: 'loading'; readonly rows: readonly OrderRow[] }
  | ReadyOrders
  | { readonly kind: 'error'; readonly error: unknown }

const NOTHING_FRESH: ReadonlySet<string> = new Set()
/** After how long to ask again for code that did not come. */
const RETRY_AFTER = 5_000

/**
 * The list of orders: pages, filters, sort and what happens live. One for all elements of a portal. The first page stands
 * without what keeps it current, whose code is on its way meanwhile.
 */
export class OrdersStore {
  readonly #$state = atom<OrdersState>({ kind: 'idle' })
  readonly #$query = atom<ListQuery>(EVERYTHING)
  readonly #portal: Portal
  readonly #pages: OrderPages
  #live: LiveOrders | undefined
  /** What was read before there was anything live. */
  #read: readonly OrderRow[] = []
  #isHeld = false
  #turn = new AbortController()
  #isReading = false
  /** Changes were missed while a reading was on its way, which may be older than they are. */
  #missedSome = false

  constructor(portal: Portal) {
    this.#portal = portal
    this.#pages = new OrderPages(portal)
    onMount(this.#$state, () => {
      const life = new AbortController()
      void this.#follow(life.signal)
      this.#load()
      return () => {
        life.abort()
        this.#live?.stop()
        this.#live = undefined
        this.#turn.abort()
        this.#$state.set({ kind: 'idle' })
      }
    })
  }

  get $state(): ReadableAtom<OrdersState> {
    return this.#$state
  }

  get $query(): ReadableAtom<ListQuery> {
    return this.#$query
  }

  /** Applies changes of filters and sort together, with one request. */
  apply(change: Partial<ListQuery>): void {
    const query = { ...this.#$query.get(), ...change }
    if (isSameQuery(query, this.#$query.get())) return
    this.#$query.set(query)
    if (this.#$state.get().kind !== 'idle') this.#load()
  }

  /** Tries again after an error; else looks quietly whether something was missed. */
  refresh(): void {
    const state = this.#$state.get()
    if (state.kind === 'error') this.#load()
    else if (this.#isReading) this.#missedSome = true
    else if (state.kind === 'ready') void this.#readAll(state.rows.length)
  }

  /** Reads the following page, once however often it is asked for. */
  async more(): Promise<void> {
    const state = this.#$state.get()
    if (state.kind !== 'ready' || state.next.kind === 'end' || state.next.kind === 'loading') return
    const { signal } = this.#turn
    this.#$state.set({ ...state, next: { kind: 'loading' } })
    try {
      const rows = await this.#pages.readNext(this.#$query.get(), signal)
      this.#read = [...this.#read, ...rows]
      this.#live?.append(rows, this.#$query.get())
      this.#publish({})
    } catch (error) {
      if (!signal.aborted) this.#publish({ next: { kind: 'error', error } })
    }
  }

  /** Keeps rows in their places until `release`, while somebody reads or works in them. */
  hold(): void {
    const state = this.#$state.get()
    if (state.kind !== 'ready') return
    this.#isHeld = true
    this.#live?.hold(state.rows)
  }

  /** Lets rows move again. */
  release(): void {
    this.#isHeld = false
    if (this.#live?.release() && this.#$state.get().kind === 'ready') this.#publish({})
  }

  /** Brings the waiting changes in and holds on. */
  showWaiting(): void {
    this.release()
    this.hold()
  }

  #load(): void {
    const state = this.#$state.get()
    this.#isHeld = false
    this.#live?.release()
    this.#$state.set({ kind: 'loading', rows: 'rows' in state ? state.rows : [] })
    void this.#readAll(0)
  }

  /** Reads the list from its start; ends what is on its way, for that would answer an older question. */
  async #readAll(count: number): Promise<void> {
    this.#turn.abort()
    const { signal } = (this.#turn = new AbortController())
    this.#isReading = true
    this.#missedSome = false
    this.#live?.beginReading()
    try {
      const rows = await this.#pages.readStart(this.#$query.get(), count, signal)
      this.#read = rows
      this.#live?.replace(rows, this.#$query.get())
      this.#publish({})
    } catch (error) {
      if (signal.aborted) return
      this.#fail(error)
    }
    this.#isReading = false
    if (this.#missedSome) this.refresh()
  }

  #fail(error: unknown): void {
    if (this.#$state.get().kind === 'ready') this.#publish({ trouble: error })
    else this.#$state.set({ kind: 'error', error })
  }

  /** Begins what keeps the list current; without its code the list stands still, so it is asked for again. */
  async #follow(life: AbortSignal): Promise<void> {
    try {
      const { LiveOrders } = await import('./live-orders.ts')
      if (!life.aborted) this.#goLive(LiveOrders)
    } catch (error) {
      console.warn('Waybill: the list is not live yet', error)
      setTimeout(() => !life.aborted && void this.#follow(life), RETRY_AFTER)
    }
  }

  #goLive(Live: typeof LiveOrders): void {
    this.#live = new Live({
      portal: this.#portal,
      pages: this.#pages,
      onChange: () => this.#show(),
      onGap: () => this.refresh(),
    })
    const state = this.#$state.get()
    if (state.kind === 'ready') {
      this.#live.replace(this.#read, this.#$query.get())
      if (this.#isHeld) this.#live.hold(state.rows)
      this.#show()
    }
    if (this.#live.isLate) this.refresh()
  }

  /** Shows what happened live; a thousand changes a second are no more pictures than a screen has. */
  #show(): void {
    const state = this.#$state.get()
    if (state.kind === 'ready') this.#publish(state)
  }

  #publish({ next, trouble }: Partial<Pick<ReadyOrders, 'next' | 'trouble'>>): void {
    const picture: OrdersPicture = this.#live?.picture() ?? { rows: this.#read, waiting: 0, fresh: NOTHING_FRESH }
    const standing: NextPage = { kind: this.#pages.hasNext ? 'there' : 'end' }
    this.#$state.set({ kind: 'ready', ...picture, trouble, next: next ?? standing })
  }
}

/** `portal.store(ordersStore)` */
export const ordersStore = (portal: Portal): OrdersStore => new OrdersStore(portal)
