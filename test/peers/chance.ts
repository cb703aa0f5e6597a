/** Chance that is the same in every run: whoever knows the seed makes the same cases again. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  /** A number from 0 up to, but without, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number below a limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0]
  }

  /** A text of so many pieces of an alphabet. */
  text(pieces: readonly [string, ...string[]], length: number): string {
    return Array.from({ length }, () => this.pick(pieces)).join('')
  }
}

/** The characters of a text, as pieces to choose from. */
export const pieces = (text: string): [string, ...string[]] => {
  const [first = ' ', ...rest] = text
  return [first, ...rest]
}
