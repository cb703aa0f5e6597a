import { createClient, systemClock, type Client, type Clock, type LiveOptions } from '@waybill/client'
import type { TrackingMessage } from '@waybill/contract/live'
import { ApiError } from '@waybill/contract/problem'
import type { TrackingView } from '@waybill/contract/tracking'
import { atom, onMount, type ReadableAtom } from 'nanostores'
import { ServerClock } from './server-clock.ts'
import type { TrackingMove, TrackingStream, TrackingStreamOptions } from './tracking-stream.ts'
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

/** While the code of the stream does not load, the page reads again this often and asks for it again. */
const RETRY_AFTER = 5_000

/** One tracking link: loads what its holder may see and keeps it current for as long as somebody watches. */
export class TrackingStore {
  readonly clock = new ServerClock()
  readonly $state: ReadableAtom<TrackingState>
  readonly #state = atom<TrackingState>({ kind: 'idle' })
  readonly #options: TrackingOptions
  readonly #client: Client
  readonly #clock: Clock
  #live: TrackingStream | undefined
  #listening: AbortController | undefined
  #reading = new AbortController()
  #reloading: Promise<void> | undefined
  #etag: string | undefined

  constructor(options: TrackingOptions) {
    const { server, clock = systemClock } = options
    this.#options = options
    this.#clock = clock
    this.#client = createClient({ baseUrl: server, credentials: 'omit', fetch: this.#fetch, clock })
    this.$state = this.#state
    onMount(this.#state, () => this.#open())
  }

  /** Reads the view again, after an error or because a signed address has expired; once for all who ask meanwhile. */
  reload(): Promise<void> {
    if (!this.#ready) this.#state.set({ kind: 'loading' })
    return (this.#reloading ??= this.#load().finally(() => (this.#reloading = undefined)))
  }

  /** Sends what the recipient says; the view then has it, also where another page was first. */
  async rate(body: { stars: number; comment: string }): Promise<void> {
    try {
      await this.#client.call('POST /v1/tracking/:token/rating', { params: { token: this.#options.token }, body })
    } finally {
      await this.#load()
    }
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
      this.#reloading = undefined
      this.#state.set({ kind: 'idle' })
    }
  }

  async #load(): Promise<void> {
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

  get #ready() {
    const state = this.#state.get()
    return state.kind === 'ready' ? state : undefined
  }

  #show(view: TrackingView, etag?: string): void {
    const known = this.#ready
    const pulse = isOver(view) ? 'ended' : known && known.pulse !== 'ended' ? known.pulse : 'connecting'
    this.#etag = etag
    this.#state.set({ kind: 'ready', view: withView(known?.view, view), pulse })
    if (pulse === 'ended') this.#hangUp()
    else if (!this.#listening) void this.#listen()
  }

  /** A link that has ended says so; any other fault hides nothing that is already shown. */
  #fail(error: unknown): void {
    const code = error instanceof ApiError ? error.code : undefined
    if (code === 'link_expired' || code === 'not_found') {
      this.#hangUp()
      this.#state.set({ kind: 'gone', reason: code === 'not_found' ? 'unknown' : 'expired' })
    } else if (!this.#ready) this.#state.set({ kind: 'error', error })
  }

  /** The code of the stream comes after the first view. */
  async #listen(): Promise<void> {
    const { signal } = (this.#listening = new AbortController())
    const code = await import('./tracking-stream.ts').catch(() => undefined)
    if (signal.aborted) return
    if (code) this.#begin(code.openStream)
    else this.#waitForCode(signal)
  }

  #begin(openStream: (options: TrackingStreamOptions) => TrackingStream): void {
    const { token, server, WebSocket, page } = this.#options
    this.#live = openStream({
      baseUrl: server,
      ticket: (signal) => this.#client.call('POST /v1/tracking/:token/ticket', { params: { token }, signal }),
      read: (etag, signal) => this.#read(etag, signal),
      onMove: (move) => this.#move(move),
      onPulse: (pulse) => this.#beat(pulse),
      onView: (view) => {
        // What is on its way may be older.
        this.#reading.abort()
        this.#reading = new AbortController()
        this.#show(view)
      },
      onError: (error) => this.#fail(error),
      onGap: () => void this.#load(),
      WebSocket,
      clock: this.#clock,
    })
    if (page?.hidden) this.#live.pause()
  }

  /** Without that code nothing is live, so the page reads again and again, as where sockets are blocked. */
  #waitForCode(signal: AbortSignal): void {
    this.#beat('polling')
    this.#clock.after(RETRY_AFTER, () => {
      if (signal.aborted) return
      if (!this.#options.page?.hidden) void this.#load()
      void this.#listen()
    })
  }

  #move(move: TrackingMove): void {
    const state = this.#ready
    if (state) this.#state.set({ ...state, view: withMove(state.view, move) })
  }

  #beat(pulse: TrackingPulse): void {
    const state = this.#ready
    if (!state || state.pulse === 'ended') return
    const isPollingStill = pulse === 'reconnecting' && state.pulse === 'polling'
    if (!isPollingStill) this.#state.set({ ...state, pulse })
  }

  readonly #onVisibility = (): void => {
    if (!this.#live) return
    if (this.#options.page?.hidden) return this.#live.pause()
    this.#live.resume()
    void this.#load()
  }

  #hangUp(): void {
    this.#listening?.abort()
    this.#listening = undefined
    this.#live?.stop()
    this.#live = undefined
  }

  readonly #fetch: typeof fetch = async (...request) => {
    const askedAt = this.clock.time()
    const response = await (this.#options.fetch ?? globalThis.fetch)(...request)
    this.clock.hear(response.headers.get('date'), askedAt)
    return response
  }
}
