/** How long an isolate may believe what it read: a revoked or suspended credential works at most this much longer. */
export const TRUST_MS = 30_000

/** Values that are kept for a short while; the oldest go first when there are too many. */
export class ShortCache<T> {
  readonly #entries = new Map<string, { value: T; until: number }>()
  readonly #milliseconds: number
  readonly #limit: number

  constructor(milliseconds = TRUST_MS, limit = 2_000) {
    this.#milliseconds = milliseconds
    this.#limit = limit
  }

  get(key: string, now: Date): T | undefined {
    const entry = this.#entries.get(key)
    return entry && entry.until > now.getTime() ? entry.value : undefined
  }

  set(key: string, value: T, now: Date): T {
    this.#entries.delete(key)
    const oldest = this.#entries.keys().next()
    if (this.#entries.size >= this.#limit && !oldest.done) this.#entries.delete(oldest.value)
    this.#entries.set(key, { value, until: now.getTime() + this.#milliseconds })
    return value
  }

  delete(key: string): void {
    this.#entries.delete(key)
  }

  /** Forgets every value that a condition holds for. */
  deleteWhere(holds: (value: T) => boolean): void {
    for (const [key, { value }] of this.#entries) if (holds(value)) this.#entries.delete(key)
  }
}
