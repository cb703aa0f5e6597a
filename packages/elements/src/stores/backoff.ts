import type { Clock } from '@waybill/client'

const SHORTEST = 2_000
const LONGEST = 30_000

/** Waits longer after each failure in a row, by chance up to a quarter less so that many phones do not come back at once. */
export class Backoff {
  readonly #clock: Clock
  readonly #again: () => void
  #failures = 0
  #cancel: (() => void) | undefined
  #isClosed = false

  constructor(clock: Clock, again: () => void) {
    this.#clock = clock
    this.#again = again
  }

  /** Whether the last try failed. */
  get hasFailed(): boolean {
    return this.#failures > 0
  }

  /** Whether another try is already arranged. */
  get isWaiting(): boolean {
    return this.#cancel !== undefined
  }

  /** Tries again later: after so many seconds where the server said so. */
  wait(seconds?: number): void {
    this.forget()
    if (this.#isClosed) return
    const ceiling = Math.min(LONGEST, SHORTEST * 2 ** this.#failures++)
    const wait = seconds === undefined ? ceiling * (1 - this.#clock.random() / 4) : seconds * 1_000
    this.#cancel = this.#clock.after(wait, () => {
      this.#cancel = undefined
      this.#again()
    })
  }

  /** Calls the next try off, as one is made now. */
  forget(): void {
    this.#cancel?.()
    this.#cancel = undefined
  }

  /** A try went well. */
  reset(): void {
    this.forget()
    this.#failures = 0
  }

  /** Nobody wants another try, ever. */
  close(): void {
    this.#isClosed = true
    this.forget()
  }
}
