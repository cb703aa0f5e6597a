import type { Welcome } from '@waybill/contract/live'

/** Where a reader stands in a numbered stream; a jump in the numbers means that something was missed. */
export class Sequence {
  /** The number of the last message that was seen; undefined before the first. */
  last: number | undefined

  constructor(since: number | undefined) {
    this.last = since
  }

  /** Takes a stream's greeting; answers whether something is missing. */
  greet({ seq, resumed }: Welcome): boolean {
    // A resumed stream sends again what came after `last`, so the reader stays where it is.
    if (!resumed || this.last === undefined) this.last = seq
    return !resumed
  }

  /** Takes a message's number; answers what it means. */
  take(seq: number): 'next' | 'repeated' | 'gap' {
    const expected = (this.last ?? seq - 1) + 1
    if (seq < expected) return 'repeated'
    this.last = seq
    return seq === expected ? 'next' : 'gap'
  }
}
