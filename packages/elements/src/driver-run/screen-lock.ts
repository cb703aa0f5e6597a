import type { ReactiveController } from 'lit'

/** Keeps the phone's screen on while it is wanted; the browser takes the lock away with each hidden page. */
export class ScreenLock implements ReactiveController {
  readonly #isWanted: () => boolean
  #lock: WakeLockSentinel | undefined
  #isAsking = false

  constructor(isWanted: () => boolean) {
    this.#isWanted = isWanted
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#adjust)
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#adjust)
    void this.#release()
  }

  hostUpdated(): void {
    this.#adjust()
  }

  readonly #adjust = (): void => {
    if (!this.#isWanted()) void this.#release()
    else if (!this.#lock && !this.#isAsking && !document.hidden) void this.#ask()
  }

  /** A browser without the API, or a phone that saves power, lets its screen go dark: nothing is lost but comfort. */
  async #ask(): Promise<void> {
    if (!('wakeLock' in navigator)) return
    this.#isAsking = true
    try {
      const lock = await navigator.wakeLock.request('screen')
      lock.addEventListener('release', () => (this.#lock = undefined))
      this.#lock = lock
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
    } finally {
      this.#isAsking = false
    }
    if (!this.#isWanted()) await this.#release()
  }

  async #release(): Promise<void> {
    await this.#lock?.release()
    this.#lock = undefined
  }
}
