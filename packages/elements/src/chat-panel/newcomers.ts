import type { ChatThreadTranslate } from '../locales/en/chat-thread.ts'
import type { ReadyThread } from '../stores/chat-thread.ts'

/** Says each message of the other side that comes while the conversation is open, once. */
export class Newcomers {
  readonly #say: (words: string) => void
  #last: number | undefined

  constructor(say: (words: string) => void) {
    this.#say = say
  }

  /** Begins anew, for another conversation: what stands there already is read, not announced. */
  reset(): void {
    this.#last = undefined
  }

  look({ messages, member }: ReadyThread, t: ChatThreadTranslate): void {
    const last = this.#last
    this.#last = messages.at(-1)?.seq ?? 0
    if (last === undefined) return
    const news = messages.filter(({ seq, party }) => seq > last && party !== member.side)
    if (news.length === 0) return
    this.#say(news.map(({ authorName: name, text }) => t('heard', { name, text })).join(' '))
  }
}
