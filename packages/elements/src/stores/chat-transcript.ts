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

  /** Takes messages in their order where they join on; the first of all joins nothing. False when some are missing between. */
  take(messages: readonly ChatMessage[]): boolean {
    const older = messages.filter(({ seq }) => seq < this.first)
    const newer = messages.filter(({ seq }) => seq > this.last)
    const joins = (older.at(-1)?.seq ?? this.first - 1) === this.first - 1
    const follows = (newer[0]?.seq ?? this.last + 1) === this.last + 1
    this.#messages = [...(joins ? older : []), ...this.#messages, ...(follows ? newer : [])]
    return joins && follows
  }

  /** Begins anew with another stretch. */
  replace(messages: readonly ChatMessage[]): void {
    this.#messages = messages
  }

  /** Takes what became of a message, unless something newer is known of it. */
  change(message: ChatMessage): void {
    const index = message.seq - this.first
    const known = this.#messages[index]
    if (known?.seq === message.seq && known.change < message.change) {
      this.#messages = this.#messages.with(index, message)
    }
  }
}
