import { systemClock, type Clock } from '@waybill/client'
import { atom, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'

export interface Typist {
  readonly id: string
  readonly name: string
}
/** Who is typing, by conversation; of several in one the last. */
export type Typists = ReadonlyMap<string, Typist>

/** Believed for so long after it was heard. */
const BELIEVED = 5_000

/** Who is typing, as it is heard; it ends by itself. */
export class ChatTyping {
  readonly #clock: Clock
  readonly #$typists = atom<Typists>(new Map())
  readonly #ends = new Map<string, () => void>()

  constructor(portal: Portal) {
    this.#clock = portal.options.clock ?? systemClock
  }

  get $typists(): ReadableAtom<Typists> {
    return this.#$typists
  }

  hear({ threadId, authorId, authorName }: { threadId: string; authorId: string; authorName: string }): void {
    this.#ends.get(threadId)?.()
    this.#ends.set(
      threadId,
      this.#clock.after(BELIEVED, () => this.end(threadId, authorId)),
    )
    this.#$typists.set(new Map(this.#$typists.get()).set(threadId, { id: authorId, name: authorName }))
  }

  /** Somebody is done: the message is there, or nothing was heard for a while. */
  end(threadId: string, authorId: string): void {
    if (this.#$typists.get().get(threadId)?.id !== authorId) return
    const typists = new Map(this.#$typists.get())
    typists.delete(threadId)
    this.#$typists.set(typists)
  }
}
