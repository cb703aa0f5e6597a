import type { OrderRow } from '@waybill/contract'
import { atom, onMount, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'
import { Arrangement } from './arrangement.ts'
import { HeldRows } from './held-rows.ts'
import { KnownOrders } from './known-orders.ts'
import { liveStore } from './live.ts'
import { EVERYTHING, isSameQuery, matcherOf, type ListQuery } from './order-list.ts'
import { OrderPages } from './order-pages.ts'
import { Pace } from './pace.ts'
import { zoneOf } from './zone.ts'

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

/** How long a changed row counts as fresh: as long as its tint lasts. */
const FRESH_FOR = 1_200

/** The list of orders: pages, filters, sort and what happens live. One for all elements of a portal. */
export class OrdersStore {
  readonly #$state = atom<OrdersState>({ kind: 'idle' })
  readonly #$query = atom<ListQuery>(EVERYTHING)
  readonly #portal: Portal
  readonly #pages: OrderPages
  readonly #known = new KnownOrders()
  readonly #arranged = new Arrangement()
  readonly #held = new HeldRows()
  readonly #freshUntil = new Map<string, number>()
  #turn = new AbortController()
  #isReading = false
  /** Changes were missed while a reading was on its way, which may be older than they are. */
  #missedSome = false
  readonly #pace = new Pace(() => this.#show())

  constructor(portal: Portal) {
    this.#portal = portal
    this.#pages = new OrderPages(portal)
    onMount(this.#$state, () => {
      const stopHearing = portal.store(liveStore).hear({
        onEvent: (event) => event.type === 'order' && this.#onRow(event.row),
        onGap: () => this.refresh(),
      })
      this.#load()
      return () => {
        stopHearing()
        this.#pace.stop()
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
    else if (state.kind === 'ready') void this.#read(state.rows.length)
  }

  /** Reads the following page, once however often it is asked for. */
  async more(): Promise<void> {
    const state = this.#$state.get()
    if (state.kind !== 'ready' || state.next.kind === 'end' || state.next.kind === 'loading') return
    const { signal } = this.#turn
    this.#$state.set({ ...state, next: { kind: 'loading' } })
    try {
      const rows = await this.#pages.readNext(this.#$query.get(), signal)
      this.#known.read(rows)
      this.#held.append(rows)
      this.#arranged.extend(
        rows.map((row) => this.#known.get(row.id) ?? row),
        this.#pages.edge,
      )
      this.#publish({})
    } catch (error) {
      if (!signal.aborted) this.#publish({ next: { kind: 'error', error } })
    }
  }

  /** Keeps rows in their places until `release`, while somebody reads or works in them. */
  hold(): void {
    const state = this.#$state.get()
    if (state.kind === 'ready') this.#held.hold(state.rows)
  }

  /** Lets rows move again. */
  release(): void {
    if (this.#held.release() && this.#$state.get().kind === 'ready') this.#publish({})
  }

  /** Brings the waiting changes in and holds on. */
  showWaiting(): void {
    this.release()
    this.hold()
  }

  #load(): void {
    const state = this.#$state.get()
    this.#held.release()
    this.#$state.set({ kind: 'loading', rows: 'rows' in state ? state.rows : [] })
    void this.#read(0)
  }

  /** Reads the list from its start; ends what is on its way, for that would answer an older question. */
  async #read(count: number): Promise<void> {
    this.#turn.abort()
    const { signal } = (this.#turn = new AbortController())
    this.#isReading = true
    this.#missedSome = false
    this.#known.beginReading()
    try {
      const rows = await this.#pages.readStart(this.#$query.get(), count, signal)
      this.#held.note(this.#known.replace(rows))
      this.#arrange()
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

  #onRow(row: OrderRow): void {
    if (!this.#known.hear(row)) return
    this.#freshUntil.set(row.id, Date.now() + FRESH_FOR)
    this.#held.note([row.id])
    if (this.#$state.get().kind !== 'ready') return
    this.#arranged.put(row)
    this.#pace.ask()
  }

  /** Shows what happened live; a thousand changes a second are no more pictures than a screen has. */
  #show(): void {
    const state = this.#$state.get()
    if (state.kind === 'ready') this.#publish(state)
  }

  #arrange(): void {
    const query = this.#$query.get()
    const matches = matcherOf(query, zoneOf(this.#portal), (id) => this.#known.wasRead(id))
    this.#arranged.arrange(this.#known.rows, { query, matches, edge: this.#pages.edge })
  }

  #publish({ next, trouble }: Partial<Pick<ReadyOrders, 'next' | 'trouble'>>): void {
    const { rows, waiting } = this.#held.settle([...this.#arranged.rows], (id) => this.#known.get(id))
    const standing: NextPage = { kind: this.#pages.hasNext ? 'there' : 'end' }
    this.#$state.set({ kind: 'ready', rows, waiting, trouble, next: next ?? standing, fresh: this.#freshNow() })
  }

  #freshNow(): ReadonlySet<string> {
    const now = Date.now()
    for (const [id, until] of this.#freshUntil) if (until < now) this.#freshUntil.delete(id)
    return new Set(this.#freshUntil.keys())
  }
}

/** `portal.store(ordersStore)` */
export const ordersStore = (portal: Portal): OrdersStore => new OrdersStore(portal)
