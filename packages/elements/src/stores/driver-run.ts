import {
  createClient,
  systemClock,
  type Client,
  type ClientOptions,
  type Clock,
  type LiveOptions,
} from '@waybill/client'
import type { Driver, DriverMessage } from '@waybill/contract'
import { atom, onMount, type ReadableAtom } from 'nanostores'
import { DriverDay, type DayView } from './driver-day.ts'
import { writeIfRoom, type RunStorage } from './run-storage.ts'
import { ServerClock } from './server-clock.ts'

/** Nobody has signed in; `hasEnded` when the courier ended a credential that was in use. */
export interface SignedOut {
  readonly kind: 'signed_out'
  readonly hasEnded: boolean
  readonly isSigningIn: boolean
  readonly error: unknown
  /** Whose earlier sign-in this phone still has, where a new link did not work. */
  readonly earlier: Driver | null
}

export type DriverRunState =
  | { readonly kind: 'opening' }
  /** Another page of this phone drives. */
  | { readonly kind: 'elsewhere' }
  | SignedOut
  | { readonly kind: 'loading' }
  | { readonly kind: 'error'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly view: DayView; readonly day: DriverDay }

/** Whether the phone believes to have a network. */
export interface NetworkSign {
  readonly isOnline: boolean
  /** Hears of changes; the answer ends that. */
  listen(onChange: () => void): () => void
}

export interface DriverRunOptions extends Pick<ClientOptions, 'fetch' | 'clock'> {
  /** Where the API is, e.g. `https://portal.example.com`. */
  readonly server: string
  readonly storage: RunStorage
  readonly network: NetworkSign
  readonly WebSocket?: LiveOptions<DriverMessage>['WebSocket']
  /** Whose `visibilitychange` makes the run look anew. */
  readonly page?: Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'> | undefined
  /** The phone's time, in milliseconds since 1970. */
  readonly time?: (() => number) | undefined
}

interface Credential {
  readonly key: string
  readonly driver: Driver
}

const NOBODY: SignedOut = { kind: 'signed_out', hasEnded: false, isSigningIn: false, error: undefined, earlier: null }

/** A driver's work on one phone: who has signed in, and that driver's day. */
export class DriverRunStore {
  readonly #$state = atom<DriverRunState>({ kind: 'opening' })
  readonly #options: DriverRunOptions
  readonly #clock: Clock
  #serverClock: ServerClock
  #day: DriverDay | undefined
  /** Ends with the day: nothing more goes out under its credential. */
  #life = new AbortController()
  #isOpen = false

  constructor(options: DriverRunOptions) {
    this.#options = options
    this.#clock = options.clock ?? systemClock
    this.#serverClock = new ServerClock(options.time)
    onMount(this.#$state, () => this.#mount())
  }

  get $state(): ReadableAtom<DriverRunState> {
    return this.#$state
  }

  /** Spends a texted link for this phone's credential. */
  async signIn(token: string): Promise<void> {
    const state = this.#$state.get()
    if (state.kind === 'signed_out' && state.isSigningIn) return
    this.#end()
    this.#$state.set({ ...NOBODY, isSigningIn: true })
    try {
      const credential = await this.#client().call('POST /v1/driver/sign-in', { body: { token } })
      await this.#options.storage.write({ credential })
      await this.#begin(credential)
    } catch (error) {
      const earlier = (await this.#readCredential())?.driver ?? null
      this.#$state.set({ ...NOBODY, error, earlier })
    }
  }

  /** Has a code texted to a number, if it is a driver's; throws what went wrong. */
  async askCode(phone: string): Promise<void> {
    await this.#client().call('POST /v1/driver/sign-in-code', { body: { phone } })
  }

  /** Spends a texted code for this phone's credential; throws why it cannot be. */
  async signInWithCode(phone: string, code: string): Promise<void> {
    const credential = await this.#client().call('POST /v1/driver/sign-in-with-code', { body: { phone, code } })
    await this.#options.storage.write({ credential })
    await this.#begin(credential)
  }

  /** Goes on with the sign-in that this phone has from before. */
  async goOn(): Promise<void> {
    const credential = await this.#readCredential()
    if (credential && !this.#day) await this.#begin(credential)
  }

  /** Tries once more what did not work. */
  async retry(): Promise<void> {
    if (this.#day) this.#day.wake()
    else await this.#open(false)
  }

  /** The time in milliseconds since 1970, by the server's clock as far as this phone has heard it. */
  now(): number {
    return this.#serverClock.now()
  }

  /** Forgets the credential; reports that wait stay for this driver's next sign-in. */
  async signOut(): Promise<void> {
    const { storage } = this.#options
    await this.#forget(false)
    const drafts = await storage.list('draft/')
    await storage.write(Object.fromEntries(drafts.map(([key]) => [key, undefined])))
  }

  /** Makes this page the one that drives. */
  async takeOver(): Promise<void> {
    await this.#open(true)
  }

  #mount(): () => void {
    const { network, page, storage } = this.#options
    const wake = () => this.#day?.wake()
    const stopListening = network.listen(wake)
    page?.addEventListener('visibilitychange', wake)
    this.#isOpen = true
    void this.#open(false)
    return () => {
      this.#isOpen = false
      stopListening()
      page?.removeEventListener('visibilitychange', wake)
      this.#end()
      storage.release()
      this.#$state.set({ kind: 'opening' })
    }
  }

  async #open(takesOver: boolean): Promise<void> {
    const { storage } = this.#options
    try {
      const isOurs = await storage.claim(() => this.#lose(), takesOver)
      if (!this.#isOpen) return
      if (!isOurs) return this.#$state.set({ kind: 'elsewhere' })
      this.#serverClock = new ServerClock(this.#options.time, toAhead(await storage.get('ahead')))
      const credential = await this.#readCredential()
      if (credential) await this.#begin(credential)
      else this.#$state.set(NOBODY)
    } catch (error) {
      this.#$state.set({ kind: 'error', error })
    }
  }

  async #readCredential(): Promise<Credential | undefined> {
    return toCredential(await this.#options.storage.get('credential'))
  }

  async #begin({ key, driver }: Credential): Promise<void> {
    const { server, storage, network, page, WebSocket } = this.#options
    const day = new DriverDay({
      driverId: driver.id,
      server,
      WebSocket,
      call: this.#client(key).call,
      storage,
      clock: this.#clock,
      time: () => this.now(),
      ahead: () => this.#serverClock.ahead,
      isOnline: () => network.isOnline,
      isWatched: () => page?.hidden !== true,
      onChange: () => this.#day === day && this.#show(day),
      onStranger: () => void (this.#day === day && this.#forget(true)),
    })
    this.#day = day
    await day.open()
  }

  #show(day: DriverDay): void {
    const { view, trouble } = day
    if (view) this.#$state.set({ kind: 'ready', view, day })
    else this.#$state.set(trouble === undefined ? { kind: 'loading' } : { kind: 'error', error: trouble })
  }

  #lose(): void {
    this.#end()
    if (this.#isOpen) this.#$state.set({ kind: 'elsewhere' })
  }

  async #forget(hasEnded: boolean): Promise<void> {
    this.#end()
    this.#$state.set({ ...NOBODY, hasEnded })
    await this.#options.storage.write({ credential: undefined, run: undefined, context: undefined })
  }

  #end(): void {
    this.#life.abort()
    this.#life = new AbortController()
    this.#day?.close()
    this.#day = undefined
  }

  #client(key?: string): Client {
    const { server, fetch: send = globalThis.fetch } = this.#options
    const { signal: life } = this.#life
    return createClient({
      baseUrl: server,
      credentials: 'omit',
      clock: this.#clock,
      token: key === undefined ? undefined : () => key,
      fetch: async (input, { signal, ...init } = {}) => {
        const askedAt = this.#serverClock.time()
        const answer = await send(input, { ...init, signal: signal ? AbortSignal.any([signal, life]) : life })
        this.#hear(answer.headers.get('date'), askedAt)
        return answer
      },
    })
  }

  /** A report that is made without a network needs the right time too, also after a reload. */
  #hear(date: string | null, askedAt: number): void {
    const { ahead: before } = this.#serverClock
    this.#serverClock.hear(date, askedAt)
    const { ahead } = this.#serverClock
    if (ahead !== before) void writeIfRoom(this.#options.storage, { ahead })
  }
}

// Only `#hear` writes this key.
const toAhead = (value: unknown): number => (value as number | undefined) ?? 0
// Only `signIn` writes this key.
const toCredential = (value: unknown): Credential | undefined => value as Credential | undefined
