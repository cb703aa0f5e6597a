const LONGEST_SECONDS = 300
/** Those who wait do not come all at once. */
const SPREAD_SECONDS = 5

/**
 * Until when each courier's provider wants no more texts. In an isolate's memory only: it spares the provider a storm
 * of requests that it would refuse, and correctness does not hang on it.
 */
export class Pauses {
  readonly #until = new Map<string, number>()

  /** The provider has asked for patience. */
  begin(courierId: string, seconds: number, now: Date): void {
    this.#until.set(courierId, now.getTime() + Math.min(seconds, LONGEST_SECONDS) * 1000)
  }

  /** Seconds to wait before a courier's next text; 0 where there is no pause. */
  left(courierId: string, now: Date, random = Math.random()): number {
    const left = (this.#until.get(courierId) ?? 0) - now.getTime()
    if (left > 0) return Math.ceil(left / 1000 + random * SPREAD_SECONDS)
    this.#until.delete(courierId)
    return 0
  }
}
