import { connectLater, pollLive, type Live, type LiveState, type Poll, type StopReason } from '@waybill/client'
import type { OrderRow, OrgEvent, OrgMessage } from '@waybill/contract'
import { atom, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'
import { contextStore } from './context.ts'

/** One that wants to hear of changes. */
export interface LiveListener {
  onEvent(event: OrgEvent): void
  /** Changes were missed: read the whole again. */
  onGap(): void
}

/** What a room is told while somebody looks at a map of drivers, and when nobody does any more. */
const WATCH = { type: 'watch-drivers' } as const
const UNWATCH = { type: 'unwatch-drivers' } as const

/** So many changes of orders are kept for who begins to listen later. */
const KEPT = 256

/** How often to look where the network lets no socket through. */
const POLL_EVERY = 10_000

/** The organization's live connection, one for all that listen: open while anybody does. */
export class LiveStore {
  readonly #portal: Portal
  readonly #listeners = new Set<LiveListener>()
  readonly #$state = atom<LiveState>('connecting')
  #live: Live | undefined
  #watchers = 0
  #told: OrderRow[] | null = []
  #stopAwaiting = (): void => {}

  constructor(portal: Portal) {
    this.#portal = portal
  }

  get $state(): ReadableAtom<LiveState> {
    return this.#$state
  }

  /** The changes of orders since the stream opened, for who listens later than it began to read; null where some are gone. */
  get told(): readonly OrderRow[] | null {
    return this.#told
  }

  /** Hears every change from now on; the answer ends it. */
  hear(listener: LiveListener): () => void {
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) this.#live = this.#open()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#close()
    }
  }

  /** Has the places of drivers told as `driver` events too; the answer ends it. */
  watchDrivers(): () => void {
    this.#watchers++
    this.#live?.send(WATCH)
    return () => {
      this.#watchers--
      if (this.#watchers === 0) this.#live?.send(UNWATCH)
    }
  }

  #open(): Live {
    const { call, options, madeAt } = this.#portal
    return connectLater<OrgMessage>({
      baseUrl: options.baseUrl,
      WebSocket: options.WebSocket,
      clock: options.clock,
      readSince: madeAt,
      ticket: (signal) => call('POST /v1/tickets', { signal }),
      onMessage: ({ event }) => this.#tell(event),
      onGap: this.#tellGap,
      onState: (state, reason) => this.#onState(state, reason),
      fallback: () => this.#poll(),
    })
  }

  /** A room forgets what a socket asked when the socket closes. */
  #onState(state: LiveState, reason: StopReason | undefined): void {
    this.#$state.set(state)
    if (reason === 'not_allowed') this.#awaitReader()
    if (state === 'live' && this.#watchers > 0) this.#live?.send(WATCH)
  }

  /** Whoever was not signed in may be soon: then everything is read anew, and heard. */
  #awaitReader(): void {
    this.#live = undefined
    this.#stopAwaiting = this.#portal.store(contextStore).$state.listen(({ kind }) => {
      if (kind !== 'ready') return
      this.#stopAwaiting()
      this.#live = this.#open()
      this.#tellGap()
    })
  }

  #close(): void {
    this.#stopAwaiting()
    this.#live?.stop()
    this.#live = undefined
    this.#told = []
    this.#$state.set('connecting')
  }

  /** The newest change of all names the state of the whole. */
  #poll(): Poll {
    const { snapshot, options } = this.#portal
    return pollLive({
      snapshot: (etag, signal) => snapshot('GET /v1/orders', { query: { limit: 1 }, etag, signal }),
      intervalMs: POLL_EVERY,
      clock: options.clock,
      onSnapshot: this.#tellGap,
      // The state says already that nothing is live; the next look comes all the same.
      onError: () => this.#$state.set('reconnecting'),
    })
  }

  #tell(event: OrgEvent): void {
    if (event.type === 'order') this.#told?.push(event.row)
    if (this.#told && this.#told.length > KEPT) this.#told = null
    this.#listeners.forEach((listener) => listener.onEvent(event))
  }

  readonly #tellGap = (): void => {
    this.#told = null
    this.#listeners.forEach((listener) => listener.onGap())
  }
}

/** `portal.store(liveStore)` */
export const liveStore = (portal: Portal): LiveStore => new LiveStore(portal)
