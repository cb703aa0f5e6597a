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

  /**
   * Takes a message's number. What is passing (a position, somebody typing) repeats the last number and counts as
   * nothing; where it names a later one, that message was missed.
   */
  take(seq: number, isPassing = false): 'next' | 'old' | 'gap' {
    const last = this.last ?? seq
    if (seq < last) return 'old'
    this.last = seq
    return seq > (isPassing ? last : last + 1) ? 'gap' : 'next'
  }
}
