import { connectLater, createClient, pollLive, systemClock } from '@waybill/client'
import type { Client, Clock, Live, LiveOptions, Poll, StopReason } from '@waybill/client'
import type { TrackingMessage } from '@waybill/contract/live'
import { ApiError } from '@waybill/contract/problem'
import type { TrackingView } from '@waybill/contract/tracking'
import { atom, onMount, type ReadableAtom } from 'nanostores'
import { ServerClock } from './server-clock.ts'
import { isOver, withMove, withView } from './tracking-view.ts'

/** How a shown view keeps up; `ended` means that nothing more can come. */
export type TrackingPulse = 'connecting' | 'live' | 'polling' | 'reconnecting' | 'ended'

export type TrackingState =
  | { kind: 'idle' }
  | { kind: 'loading' }
  | { kind: 'ready'; view: TrackingView; pulse: TrackingPulse }
  | { kind: 'gone'; reason: 'expired' | 'unknown' }
  | { kind: 'error'; error: unknown }

export interface TrackingOptions {
  token: string
  /** Where the API is, e.g. `https://track.example.com`. */
  server: string
  /** What the page's server has already shown; the first read is then left out. */
  view?: TrackingView | undefined
  /** Whose `visibilitychange` pauses everything while it is hidden. */
  page?: Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'> | undefined
  fetch?: typeof fetch | undefined
  WebSocket?: LiveOptions<TrackingMessage>['WebSocket']
  clock?: Clock | undefined
}

type Stream = Pick<Live, 'pause' | 'resume' | 'stop'>

const POLL_EVERY = 5_000
/** A room sends its view by itself after the welcome; only where it does not, the page asks. */
const SNAPSHOT_WITHIN = 1_000

/** One tracking link: loads what its holder may see and keeps it current for as long as somebody watches. */
export class TrackingStore {
  readonly clock = new ServerClock()
  readonly $state: ReadableAtom<TrackingState>
  readonly #state = atom<TrackingState>({ kind: 'idle' })
  readonly #options: TrackingOptions
  readonly #client: Client
  readonly #clock: Clock
  #live: Stream | undefined
  #reading = new AbortController()
  #forget = (): void => {}
  #etag: string | undefined

  constructor(options: TrackingOptions) {
    const { server, clock = systemClock } = options
    this.#options = options
    this.#clock = clock
    this.#client = createClient({ baseUrl: server, credentials: 'omit', fetch: this.#fetch, clock })
    this.$state = this.#state
    onMount(this.#state, () => this.#open())
  }

  /** Reads the view again, after an error or because a signed address has expired. */
  async reload(): Promise<void> {
    if (this.#state.get().kind !== 'ready') this.#state.set({ kind: 'loading' })
    await this.#load()
  }

  /** Sends what the recipient says; what was rated already on another page shows as it was. */
  async rate(draft: { stars: number; comment: string }): Promise<void> {
    const { token } = this.#options
    try {
      await this.#client.call('POST /v1/tracking/:token/rating', { params: { token }, body: draft })
    } catch (error) {
      if (error instanceof ApiError && error.code === 'conflict') await this.#load()
      throw error
    }
    const state = this.#state.get()
    if (state.kind === 'ready') this.#state.set({ ...state, view: { ...state.view, rating: { stars: draft.stars } } })
  }

  #open(): () => void {
    const { page, view } = this.#options
    this.#reading = new AbortController()
    this.#etag = undefined
    page?.addEventListener('visibilitychange', this.#onVisibility)
    if (view) this.#show(view)
    else void this.reload()
    return () => {
      page?.removeEventListener('visibilitychange', this.#onVisibility)
      this.#hangUp()
      this.#reading.abort()
      this.#state.set({ kind: 'idle' })
    }
  }

  async #load(): Promise<void> {
    this.#forget()
    const { signal } = this.#reading
    try {
      const news = await this.#read(this.#etag, signal)
      if (news && !signal.aborted) this.#show(news.data, news.etag)
    } catch (error) {
      if (!signal.aborted) this.#fail(error)
    }
  }

  #read(etag: string | undefined, signal: AbortSignal) {
    return this.#client.snapshot('GET /v1/tracking/:token', { params: { token: this.#options.token }, etag, signal })
  }

  #show(view: TrackingView, etag?: string): void {
    const state = this.#state.get()
    const known = state.kind === 'ready' ? state.view : undefined
    const pulse = isOver(view)
      ? 'ended'
      : state.kind === 'ready' && state.pulse !== 'ended'
        ? state.pulse
        : 'connecting'
    this.#etag = etag
    this.#state.set({ kind: 'ready', view: withView(known, view), pulse })
    if (pulse === 'ended') this.#hangUp()
    else this.#live ??= this.#connect()
  }

  /** A link that has ended says so; any other fault hides nothing that is already shown. */
  #fail(error: unknown): void {
    const code = error instanceof ApiError ? error.code : undefined
    if (code === 'link_expired' || code === 'not_found') {
      this.#hangUp()
      this.#state.set({ kind: 'gone', reason: code === 'not_found' ? 'unknown' : 'expired' })
    } else if (this.#state.get().kind !== 'ready') this.#state.set({ kind: 'error', error })
  }

  #connect(): Stream {
    const { token, server, WebSocket, page } = this.#options
    const live = connectLater<TrackingMessage>({
      baseUrl: server,
      ticket: (signal) => this.#client.call('POST /v1/tracking/:token/ticket', { params: { token }, signal }),
      onMessage: this.#onMessage,
      onState: (state, reason) => (state === 'stopped' ? this.#onStopped(reason) : this.#beat(state)),
      onGap: () => this.#want(),
      fallback: () => this.#poll(),
      WebSocket,
      clock: this.#clock,
    })
    if (page?.hidden) live.pause()
    return live
  }

  #poll(): Poll {
    this.#beat('polling')
    return pollLive({
      snapshot: (etag, signal) => this.#read(etag, signal),
      intervalMs: POLL_EVERY,
      onSnapshot: (view) => this.#show(view),
      onError: (error) => this.#fail(error),
      clock: this.#clock,
    })
  }

  readonly #onMessage = ({ event }: TrackingMessage): void => {
    const state = this.#state.get()
    if (event.type === 'view') this.#forget()
    if (event.type === 'view') this.#show(event.view)
    else if (state.kind === 'ready') this.#state.set({ ...state, view: withMove(state.view, event) })
  }

  /** The room will say no more: a read tells why, and goes on where only the socket was refused. */
  #onStopped(reason: StopReason | undefined): void {
    if (reason !== 'asked') this.#live = this.#pollOnly()
  }

  #pollOnly(): Stream {
    let poll = this.#poll()
    const stop = () => poll.stop()
    const resume = () => {
      poll.stop()
      poll = this.#poll()
    }
    return { pause: stop, resume, stop }
  }

  /** Reads soon, unless the room sends its view before. */
  #want(): void {
    this.#forget()
    this.#forget = this.#clock.after(SNAPSHOT_WITHIN, () => void this.#load())
  }

  #beat(pulse: TrackingPulse): void {
    const state = this.#state.get()
    const isPollingStill = pulse === 'reconnecting' && state.kind === 'ready' && state.pulse === 'polling'
    if (state.kind === 'ready' && state.pulse !== 'ended' && !isPollingStill) this.#state.set({ ...state, pulse })
  }

  readonly #onVisibility = (): void => {
    if (!this.#live) return
    if (this.#options.page?.hidden) return this.#live.pause()
    this.#live.resume()
    void this.#load()
  }

  #hangUp(): void {
    this.#forget()
    this.#live?.stop()
    this.#live = undefined
  }

  readonly #fetch: typeof fetch = async (...request) => {
    const response = await (this.#options.fetch ?? globalThis.fetch)(...request)
    this.clock.hear(response.headers.get('date'))
    return response
  }
}
