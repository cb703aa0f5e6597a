/** A difference that rounding and the way through the network explain is no difference. */
const TOLERANCE = 5_000

/** The time of the server, because a phone may be minutes or hours off and what it says must still be true. */
export class ServerClock {
  /** This device's time. */
  readonly time: () => number
  #ahead: number

  /** `time` is this device's, in milliseconds since 1970; `ahead` by how much the server was ahead of it before. */
  constructor(time: () => number = Date.now, ahead = 0) {
    this.time = time
    this.#ahead = ahead
  }

  /** By how many milliseconds the server is ahead of this device. */
  get ahead(): number {
    return this.#ahead
  }

  /** Milliseconds since 1970 as the server counts them. */
  now(): number {
    return this.time() + this.#ahead
  }

  /**
   * Learns from the `Date` of an answer that has just come to what was asked at `askedAt` of this device; where it cannot
   * be read this device is believed. It was written between the two, so what both allow is not changed.
   */
  hear(date: string | null, askedAt: number): void {
    const written = Date.parse(date ?? '')
    const ahead = Math.min(Math.max(this.#ahead, written - this.time()), written - askedAt)
    if (written) this.#ahead = Math.abs(ahead) < TOLERANCE ? 0 : ahead
  }
}
