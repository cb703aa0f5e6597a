import type { Clock } from '@waybill/client'
import type { Fix } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import { Backoff } from './backoff.ts'
import { isNews, sendingEvery } from './run-rate.ts'
import { nextKey, writeIfRoom, type Changes, type RunStorage } from './run-storage.ts'

export interface FixesOptions {
  readonly driverId: string
  readonly storage: RunStorage
  readonly clock: Clock
  readonly time: () => number
  readonly send: (fixes: Fix[], idempotencyKey: string) => Promise<unknown>
  /** Whether the server must hear something else first: positions count on duty only. */
  readonly isHeld: () => boolean
}

interface KeptFix {
  readonly key: string
  readonly fix: Fix
}

/** An hour without network; older ones make room, as a trail needs no more. */
const MOST_KEPT = 1_000
const MOST_AT_ONCE = 200

/** Positions that the server does not have yet: sent together every few seconds, in order. */
export class RunFixes {
  /** The battery is nearly empty. */
  isSaving = false
  readonly #options: FixesOptions
  readonly #backoff: Backoff
  #kept: readonly KeptFix[] = []
  #last: Fix | undefined
  #lastKey: string | undefined
  #sentAt = -Infinity
  #sending: Promise<void> | undefined
  #cancel: (() => void) | undefined
  #isClosed = false

  constructor(options: FixesOptions) {
    this.#options = options
    this.#backoff = new Backoff(options.clock, () => this.#later())
  }

  /** Reads what an earlier page left; another driver's way stays that one's. */
  async open(): Promise<void> {
    const kept = await this.#options.storage.list(this.#place(''))
    this.#kept = kept.map(([key, value]) => ({ key, fix: toFix(value) }))
    this.#lastKey = this.#kept.at(-1)?.key.slice(this.#place('').length)
    this.#later()
  }

  /** Takes a reading of the phone; one that tells nothing new is left out. */
  add(fix: Fix): void {
    if (!isNews(this.#last, fix, this.isSaving)) return
    this.#last = fix
    this.#lastKey = nextKey(this.#lastKey, this.#options.time())
    const kept = { key: this.#place(this.#lastKey), fix }
    const tooMany = this.#kept.slice(0, Math.max(0, this.#kept.length + 1 - MOST_KEPT))
    this.#kept = [...this.#kept.slice(tooMany.length), kept]
    void writeIfRoom(this.#options.storage, { ...removed(tooMany), [kept.key]: fix })
    this.#later()
  }

  /** Sends all that waits now; fails with what passes, and then everything is still kept. */
  async flush(): Promise<void> {
    this.#rest()
    await this.#sending
    while (this.#kept.length > 0) await this.#send()
  }

  /** Goes on when nothing else need be heard first any more. */
  goOn(): void {
    this.#later()
  }

  /** Goes on at once: the network is back. */
  resume(): void {
    this.#backoff.forget()
    this.#later()
  }

  /** Stops for good; what waits is kept. */
  close(): void {
    this.#isClosed = true
    this.#rest()
    this.#backoff.close()
  }

  #rest(): void {
    this.#cancel?.()
    this.#cancel = undefined
    this.#backoff.reset()
  }

  #place(key: string): string {
    return `fix/${this.#options.driverId}/${key}`
  }

  #later(): void {
    const { clock, isHeld } = this.#options
    if (this.#isClosed || this.#cancel || this.#sending || this.#backoff.isWaiting) return
    if (this.#kept.length === 0 || isHeld()) return
    const wait = Math.max(0, this.#sentAt + sendingEvery(this.isSaving) - clock.now())
    this.#cancel = clock.after(wait, () => {
      this.#cancel = undefined
      if (!isHeld()) void this.#try()
    })
  }

  async #try(): Promise<void> {
    try {
      await this.#send()
      this.#later()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#backoff.wait(error.retryAfter)
    }
  }

  async #send(): Promise<void> {
    this.#sending = this.#sendBatch()
    try {
      await this.#sending
    } finally {
      this.#sending = undefined
    }
  }

  async #sendBatch(): Promise<void> {
    const batch = this.#kept.slice(0, MOST_AT_ONCE)
    this.#sentAt = this.#options.clock.now()
    try {
      await this.#options.send(
        batch.map(({ fix }) => fix),
        `${batch[0]?.key}-${batch.length}`,
      )
      this.#backoff.reset()
    } catch (error) {
      // Positions that the server does not want will never be wanted; everything else is tried again.
      if (!(error instanceof ApiError) || error.code !== 'invalid_request') throw error
    }
    this.#kept = this.#kept.filter((fix) => !batch.includes(fix))
    await writeIfRoom(this.#options.storage, removed(batch))
  }
}

const removed = (fixes: readonly KeptFix[]): Changes => Object.fromEntries(fixes.map(({ key }) => [key, undefined]))

// Only `add` puts values under this prefix.
const toFix = (value: unknown): Fix => value as Fix
