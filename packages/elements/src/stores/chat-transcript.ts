import type { ChatMessage } from '@waybill/contract'

/** A stretch of a conversation without gaps, oldest first, each message once. */
export class Transcript {
  #messages: readonly ChatMessage[] = []

  get messages(): readonly ChatMessage[] {
    return this.#messages
  }

  /** Number of the oldest message here; 1 is the first of all. */
  get first(): number {
    return this.#messages[0]?.seq ?? 1
  }

  /** Number of the newest message here, 0 before any. */
  get last(): number {
    return this.#messages.at(-1)?.seq ?? 0
  }

  /** Takes messages in their order where they join on; answers false when some are missing between. */
  take(messages: readonly ChatMessage[]): boolean {
    const isEmpty = this.#messages.length === 0
    const older = isEmpty ? [] : messages.filter(({ seq }) => seq < this.first)
    const newer = isEmpty ? messages : messages.filter(({ seq }) => seq > this.last)
    const joins = (older.at(-1)?.seq ?? this.first - 1) === this.first - 1
    const follows = isEmpty || (newer[0]?.seq ?? this.last + 1) === this.last + 1
    this.#messages = [...(joins ? older : []), ...this.#messages, ...(follows ? newer : [])]
    return joins && follows
  }
}

/** The message with which the last `count` of the other side begin; null when there is none. */
export function firstOfLast(
  messages: readonly ChatMessage[],
  count: number,
  side: ChatMessage['party'],
): number | null {
  const others = messages.filter(({ party }) => party !== side)
  return others.slice(count > 0 ? -count : others.length)[0]?.seq ?? null
}
