/** A difference that rounding and the way through the network explain is no difference. */
const TOLERANCE = 5_000

/** The time of the server, because a recipient's phone may be minutes off and "updated 12 s ago" must still be true. */
export class ServerClock {
  #ahead = 0

  /** Milliseconds since 1970 as the server counts them. */
  now(): number {
    return Date.now() + this.#ahead
  }

  /** Learns from the `Date` of an answer that has just come; where it cannot be read this device is believed. */
  hear(date: string | null): void {
    const ahead = date === null ? NaN : Date.parse(date) - Date.now()
    if (!Number.isNaN(ahead)) this.#ahead = Math.abs(ahead) < TOLERANCE ? 0 : ahead
  }
}
