import { systemClock, type Clock } from '@waybill/client'
import { atom, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'

export interface Typist {
  readonly id: string
  readonly name: string
}
/** Who is typing, by conversation; of several in one the last. */
export type Typists = ReadonlyMap<string, Typist>

/** Said again so often while somebody types, and believed for so long after it was heard. */
const SAY_EVERY = 3_000
const BELIEVED = 5_000

/** Who is typing: what is heard ends by itself, what is said is said now and then. */
export class ChatTyping {
  readonly #portal: Portal
  readonly #clock: Clock
  readonly #$typists = atom<Typists>(new Map())
  readonly #ends = new Map<string, () => void>()
  readonly #said = new Map<string, number>()

  constructor(portal: Portal) {
    this.#portal = portal
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

  /** Says that the member is typing. */
  say(threadId: string): void {
    const now = this.#clock.now()
    if (now - (this.#said.get(threadId) ?? -SAY_EVERY) < SAY_EVERY) return
    this.#said.set(threadId, now)
    void this.#tell(threadId)
  }

  async #tell(id: string): Promise<void> {
    try {
      await this.#portal.call('POST /v1/chat/threads/:id/typing', { params: { id } })
    } catch (error) {
      console.debug('Waybill: nobody heard of the typing; the next key says it again', error)
    }
  }
}
