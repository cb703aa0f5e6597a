/** Messages on screen at once at least; their elements stay far below what makes a page slow. */
const FEWEST = 50
/** The lowest that a message can be, in pixels: a tall screen must be filled. */
const LOWEST = 26
/** So many messages come in at one edge while as many go at the other. */
export const STEP = 20

interface Numbered {
  readonly seq: number
}
/** Which messages are on screen, as positions in the list: from the first up to the one after the last. */
export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * The part of a long conversation that is on screen. It follows the newest message until somebody reads elsewhere; then
 * it stays on its messages, whatever comes before or behind them.
 */
export class MessageWindow {
  /** Number of the first message shown; undefined: the newest ones show. */
  #first: number | undefined
  #size = FEWEST

  /** Holds enough messages for a screen of this height, in pixels. */
  fit(height: number): void {
    this.#size = Math.max(FEWEST, Math.ceil(height / LOWEST))
  }

  range(messages: readonly Numbered[]): Range {
    const latest = Math.max(0, messages.length - this.#size)
    const wanted = this.#first === undefined ? latest : this.#first - (messages[0]?.seq ?? 1)
    const from = Math.max(0, Math.min(latest, wanted))
    return { from, to: Math.min(messages.length, from + this.#size) }
  }

  /** Follows the newest messages. */
  follow(): void {
    this.#first = undefined
  }

  /** Stays on the messages that show. */
  stay(messages: readonly Numbered[]): void {
    this.#begin(messages, this.range(messages).from)
  }

  /** Moves on by some messages; answers false when there are none that way. */
  move(messages: readonly Numbered[], way: 'older' | 'newer'): boolean {
    if (this.left(messages, way) === 0) return false
    const { from } = this.range(messages)
    this.#begin(messages, way === 'older' ? from - STEP : from + STEP)
    return true
  }

  /** How many messages are there that way and not on screen. */
  left(messages: readonly Numbered[], way: 'older' | 'newer'): number {
    const { from, to } = this.range(messages)
    return way === 'older' ? from : messages.length - to
  }

  /** Brings a message into the middle. */
  show(messages: readonly Numbered[], seq: number): void {
    this.#begin(messages, seq - (messages[0]?.seq ?? 1) - Math.floor(this.#size / 2))
  }

  #begin(messages: readonly Numbered[], from: number): void {
    this.#first = messages[Math.max(0, Math.min(from, messages.length - this.#size))]?.seq
  }
}
