/** How long a changed row stays tinted before it fades, in milliseconds. */
const STANDS = 480

/**
 * Tints rows that have just changed, and lets them fade. Between the two nothing is animated: a row that changes with each
 * picture stays tinted and costs none.
 */
export class Tints {
  readonly #until = new Map<Element, number>()
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Takes a row that says something new: of the same order or of another, which has just changed or not. */
  take(row: Element, isSameOrder: boolean, isFresh: boolean): void {
    if (!isSameOrder) this.#drop(row)
    if (isFresh) this.#light(row)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    for (const row of this.#until.keys()) this.#drop(row)
  }

  /** Tints a row, anew if it is tinted. */
  #light(row: Element): void {
    if (!this.#until.has(row)) {
      row.classList.remove('fading')
      row.classList.add('fresh')
    }
    this.#until.set(row, performance.now() + STANDS)
    this.#timer ??= setTimeout(() => this.#fade(), STANDS)
  }

  #drop(row: Element): void {
    this.#until.delete(row)
    row.classList.remove('fresh', 'fading')
  }

  #fade(): void {
    const now = performance.now()
    for (const [row, until] of this.#until) {
      if (until > now) continue
      this.#until.delete(row)
      row.classList.replace('fresh', 'fading')
    }
    const next = Math.min(...this.#until.values())
    this.#timer = Number.isFinite(next) ? setTimeout(() => this.#fade(), next - now) : undefined
  }
}
