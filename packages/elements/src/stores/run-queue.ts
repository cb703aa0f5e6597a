import type { Clock } from '@waybill/client'
import { ApiError, type ProblemCode } from '@waybill/contract/problem'
import { Backoff } from './backoff.ts'
import { legIdOf, type QueuedEvent, type RunAction } from './run-events.ts'
import { nextKey, writeIfRoom, type Changes, type RunStorage } from './run-storage.ts'

export interface QueueOptions {
  readonly driverId: string
  readonly storage: RunStorage
  readonly clock: Clock
  /** The phone's time, in milliseconds since 1970. */
  readonly time: () => number
  /** Sends a report; answers what to write down together with its end. */
  readonly send: (event: QueuedEvent, keep: (event: QueuedEvent) => Promise<void>) => Promise<Changes>
  readonly onChange: () => void
  /** The server no longer knows this phone. */
  readonly onStranger: () => void
}

/** Faults that pass: the report waits and goes again. */
const PASSING: readonly ProblemCode[] = ['unavailable', 'rate_limited', 'duplicate_in_progress', 'conflict']
/** A server that fails on one report this often must not hold up the others. */
const MOST_FAILURES = 5

/** A driver's reports that the server does not have yet: they go one after the other, in order, each with one effect. */
export class RunQueue {
  readonly #options: QueueOptions
  readonly #backoff: Backoff
  #events: readonly QueuedEvent[] = []
  #isSending = false
  #failures = 0
  #isKept = true
  /** Keys of reports that are not written down: not yet, or for want of room. */
  readonly #unwritten = new Set<string>()
  #isClosed = false

  constructor(options: QueueOptions) {
    this.#options = options
    this.#backoff = new Backoff(options.clock, () => void this.flush())
  }

  /** Reads what an earlier page left; reports of another driver stay for that one. */
  async open(): Promise<void> {
    const kept = await this.#options.storage.list(this.#place(''))
    this.#events = kept.map(([, value]) => toEvent(value))
  }

  get events(): readonly QueuedEvent[] {
    return this.#events
  }

  /** Reports that go by themselves; the others were refused. */
  get waiting(): readonly QueuedEvent[] {
    return this.#events.filter(({ refusal }) => refusal === null)
  }

  /** How many of them the phone has written down: a page that goes away loses none of those. */
  get safe(): number {
    return this.waiting.filter(({ key }) => !this.#unwritten.has(key)).length
  }

  /** Whether the last try found no network. */
  get isHeldUp(): boolean {
    return this.#backoff.hasFailed
  }

  /** Whether the phone has written down every report. */
  get isKept(): boolean {
    return this.#isKept
  }

  /** Takes a report, writes it down together with other changes, and sends it when its turn comes. */
  async add(toAction: (key: string) => RunAction, also: Changes = {}): Promise<void> {
    const { time } = this.#options
    const key = nextKey(this.#events.at(-1)?.key, time())
    const event: QueuedEvent = { key, at: new Date(time()).toISOString(), action: toAction(key), refusal: null }
    this.#unwritten.add(key)
    this.#set([...this.#events, event])
    if (await this.#write({ [this.#place(key)]: event, ...also })) this.#unwritten.delete(key)
    this.#options.onChange()
    void this.flush()
  }

  /** Tries what was refused about a stop once more. */
  async retry(legId: string): Promise<void> {
    for (const event of this.#refusedAbout(legId)) await this.#keep({ ...event, refusal: null })
    void this.flush()
  }

  /** Gives up what was refused about a stop. */
  async discard(legId: string): Promise<void> {
    const keys = this.#refusedAbout(legId).map(({ key }) => key)
    this.#set(this.#events.filter(({ key }) => !keys.includes(key)))
    await this.#write(Object.fromEntries(keys.map((key) => [this.#place(key), undefined])))
  }

  /** Sends what waits, now: the network may be back. */
  async flush(): Promise<void> {
    if (this.#isSending || this.#isClosed) return
    this.#isSending = true
    this.#backoff.forget()
    try {
      let goesOn = true
      while (goesOn) {
        const [next] = this.waiting
        goesOn = next !== undefined && (await this.#send(next))
      }
    } finally {
      this.#isSending = false
      this.#options.onChange()
    }
  }

  /** Stops for good; what waits is kept. */
  close(): void {
    this.#isClosed = true
    this.#backoff.close()
  }

  /** Answers whether the next report may follow. */
  async #send(event: QueuedEvent): Promise<boolean> {
    try {
      const changes = await this.#options.send(event, (learned) => this.#keep(learned))
      this.#failures = 0
      this.#backoff.reset()
      this.#set(this.#events.filter(({ key }) => key !== event.key))
      await this.#write({ [this.#place(event.key)]: undefined, ...changes })
      return true
    } catch (error) {
      return this.#onFault(event, error)
    }
  }

  async #onFault({ key }: QueuedEvent, error: unknown): Promise<boolean> {
    if (!(error instanceof ApiError)) throw error
    if (error.code === 'unauthenticated') {
      this.#options.onStranger()
      return false
    }
    const passes = PASSING.includes(error.code) || (error.code === 'internal' && ++this.#failures < MOST_FAILURES)
    if (passes) {
      this.#backoff.wait(error.retryAfter)
      return false
    }
    this.#failures = 0
    const event = this.#events.find((other) => other.key === key)
    if (event) await this.#keep({ ...event, refusal: error.code })
    return true
  }

  #place(key: string): string {
    return `queue/${this.#options.driverId}/${key}`
  }

  #refusedAbout(legId: string): readonly QueuedEvent[] {
    return this.#events.filter((event) => event.refusal !== null && legIdOf(event) === legId)
  }

  async #keep(event: QueuedEvent): Promise<void> {
    this.#set(this.#events.map((other) => (other.key === event.key ? event : other)))
    await this.#write({ [this.#place(event.key)]: event })
  }

  /** Answers whether there was room. */
  async #write(changes: Changes): Promise<boolean> {
    const isWritten = await writeIfRoom(this.#options.storage, changes)
    if (isWritten) return true
    this.#isKept = false
    this.#options.onChange()
    return false
  }

  #set(events: readonly QueuedEvent[]): void {
    this.#events = events
    this.#options.onChange()
  }
}

// Only `write` puts values under this prefix.
const toEvent = (value: unknown): QueuedEvent => value as QueuedEvent
