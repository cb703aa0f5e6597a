import type { Client, Clock } from '@waybill/client'
import type { Context } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import { Backoff } from './backoff.ts'
import type { Taken } from './run-delivery.ts'
import type { QueuedEvent } from './run-events.ts'
import { writeIfRoom, type Changes, type RunStorage } from './run-storage.ts'
import { toEnded, withReading, type KnownRun } from './run-view.ts'

export interface ReadingOptions {
  readonly driverId: string
  readonly call: Client['call']
  readonly storage: RunStorage
  readonly clock: Clock
  readonly time: () => number
  /** Whether anybody looks, and could see something new. */
  readonly isWatched: () => boolean
  /** Reports that the server does not have yet. */
  readonly events: () => readonly QueuedEvent[]
  readonly onChange: () => void
  /** The server no longer knows this phone. */
  readonly onStranger: () => void
}

const LOOK_EVERY = 20_000
/** A day's work; what ended before is another day's. */
const DAY = 16 * 3_600_000

/** The run as the server told it: read every now and then, and kept for when there is no network. */
export class RunReading {
  run: KnownRun | undefined
  /** The courier's look and map. */
  context: Context | undefined
  /** Addresses of stops that the courier took away. */
  removed: readonly string[] = []
  /** Why the last look failed. */
  trouble: unknown
  readonly #options: ReadingOptions
  readonly #backoff: Backoff
  #isReading = false
  #isOld = false
  #isOpen = false
  #hasFreshContext = false
  #cancel: (() => void) | undefined

  constructor(options: ReadingOptions) {
    this.#options = options
    this.#backoff = new Backoff(options.clock, () => void this.refresh())
  }

  /** Brings back what was known before a reload, and begins to look. */
  async open(): Promise<void> {
    const { storage, driverId } = this.#options
    const [run, context] = await Promise.all([storage.get('run'), storage.get('context')])
    const known = toRun(run)
    if (known?.driver.id === driverId) this.run = known
    this.context = toContext(context)
    this.#isOpen = true
    void this.refresh()
  }

  /** Looks no more. */
  close(): void {
    this.#isOpen = false
    this.#cancel?.()
    this.#backoff.close()
  }

  /** Looks again, now; a look that is on its way already is repeated. */
  async refresh(): Promise<void> {
    this.#isOld = true
    if (this.#isReading || !this.#isOpen) return
    this.#isReading = true
    this.#cancel?.()
    this.#backoff.forget()
    try {
      while (this.#isOld) await this.#read()
      this.#again()
    } catch (error) {
      this.#onFault(error)
    } finally {
      this.#isReading = false
      if (this.#isOpen) this.#options.onChange()
    }
  }

  /** Notes what the server said about a report; answers what to write down. */
  take(taken: Taken): Changes {
    // A look that began before cannot know it.
    this.#isOld = true
    if (!this.run) return {}
    this.run = 'driver' in taken ? { ...this.run, driver: taken.driver } : withLeg(this.run, taken)
    return { run: this.run }
  }

  /** The driver has seen what was taken away. */
  forgetRemoved(): void {
    this.removed = []
    this.#options.onChange()
  }

  async #read(): Promise<void> {
    const { call, time, events, storage } = this.#options
    this.#isOld = false
    const [reading, context] = await Promise.all([
      call('GET /v1/driver/run'),
      this.#hasFreshContext ? undefined : call('GET /v1/context'),
    ])
    if (this.#isOld) return
    const { run, removed } = withReading(this.run, reading, events(), time() - DAY)
    this.run = run
    this.removed = [...this.removed, ...removed]
    this.trouble = undefined
    if (context) this.context = context
    this.#hasFreshContext ||= context !== undefined
    await writeIfRoom(storage, context ? { run, context } : { run })
  }

  #onFault(error: unknown): void {
    if (!(error instanceof ApiError)) throw error
    if (error.code === 'unauthenticated') return this.#options.onStranger()
    this.trouble = error
    this.#backoff.wait(error.retryAfter)
  }

  #again(): void {
    const { clock, isWatched } = this.#options
    if (!this.#isOpen) return
    this.#cancel = clock.after(LOOK_EVERY, () => (isWatched() ? void this.refresh() : this.#again()))
  }
}

const withLeg = (run: KnownRun, { leg: taken }: Extract<Taken, { leg: unknown }>): KnownRun => {
  const legs = run.legs.map((known) => (known.leg.id === taken.leg.id ? taken : known))
  return { ...run, legs, ended: toEnded(run.ended, legs) }
}

// Only `#read` and `take` write these keys.
const toRun = (value: unknown): KnownRun | undefined => value as KnownRun | undefined
const toContext = (value: unknown): Context | undefined => value as Context | undefined
