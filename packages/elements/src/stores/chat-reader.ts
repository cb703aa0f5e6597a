import type { ChatMessage, Endpoints, Output } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { Transcript } from './chat-transcript.ts'

/** What stands before the oldest message that was read. */
export type OlderMessages =
  | { readonly kind: 'none' | 'there' | 'loading' }
  | { readonly kind: 'error'; readonly error: unknown }

const PAGE = 50
const LARGEST_PAGE = 200
/** Whoever was away for long begins so many pages back and reads on from there. */
const MOST_PAGES = 5
interface Unread {
  readonly side: ChatMessage['party']
  readonly unread: number
}
type Page = Output<Endpoints, 'GET /v1/chat/threads/:id/messages'>

/** Reads one conversation: its newest page, older ones on demand, and what came meanwhile. */
export class ChatReader {
  readonly #portal: Portal
  readonly #threadId: string
  readonly #onChange: () => void
  readonly #transcript = new Transcript()
  #older: OlderMessages = { kind: 'none' }
  #lastReadSeq = 0
  #trouble: unknown
  #catchingUp: AbortSignal | undefined

  constructor(portal: Portal, threadId: string, onChange: () => void) {
    this.#portal = portal
    this.#threadId = threadId
    this.#onChange = onChange
  }

  get messages(): readonly ChatMessage[] {
    return this.#transcript.messages
  }

  /** Number of the newest message, 0 before any. */
  get last(): number {
    return this.#transcript.last
  }

  get older(): OlderMessages {
    return this.#older
  }

  /** The newest message that the other side has read. */
  get lastReadSeq(): number {
    return this.#lastReadSeq
  }

  /** Why the last look at what is new failed. */
  get trouble(): unknown {
    return this.#trouble
  }

  /** Reads the newest messages: the unread ones of the other side, as far as that is sensible, and some before them. */
  async start({ side, unread }: Unread, signal: AbortSignal): Promise<void> {
    this.#take(await this.#read({ limit: Math.min(PAGE + unread, LARGEST_PAGE) }, signal))
    const hasAll = () => this.messages.filter(({ party }) => party !== side).length >= unread
    for (let pages = 1; pages < MOST_PAGES && this.#beyond().kind === 'there' && !hasAll(); pages++)
      this.#take(await this.#read({ before: this.#transcript.first, limit: LARGEST_PAGE }, signal))
    this.#older = this.#beyond()
  }

  /** Reads the page before the oldest message, once however often it is asked for. */
  async readOlder(signal: AbortSignal): Promise<void> {
    if (this.#older.kind !== 'there' && this.#older.kind !== 'error') return
    this.#turn({ kind: 'loading' })
    try {
      this.#take(await this.#read({ before: this.#transcript.first, limit: PAGE }, signal))
      this.#turn(this.#beyond())
    } catch (error) {
      this.#turn(signal.aborted ? this.#beyond() : { kind: 'error', error })
    }
  }

  /** Reads what came after the newest message, until nothing is missing. */
  async catchUp(signal: AbortSignal): Promise<void> {
    if (this.#catchingUp && !this.#catchingUp.aborted) return
    this.#catchingUp = signal
    try {
      await this.#readNewer(signal)
      this.#trouble = undefined
    } catch (error) {
      if (signal.aborted) return
      this.#trouble = error
    }
    this.#catchingUp = undefined
    this.#onChange()
  }

  /** Takes a message that was heard; answers false when some before it are missing. */
  hear(message: ChatMessage): boolean {
    return this.#transcript.take([message])
  }

  /** The other side has read so far. */
  hearRead(seq: number): void {
    this.#lastReadSeq = Math.max(this.#lastReadSeq, seq)
  }

  async #readNewer(signal: AbortSignal): Promise<void> {
    let page: Page
    do {
      page = await this.#read({ after: this.#transcript.last, limit: LARGEST_PAGE }, signal)
      this.#take(page)
    } while (page.items.length === LARGEST_PAGE)
  }

  async #read(query: { before?: number; after?: number; limit: number }, signal: AbortSignal): Promise<Page> {
    const params = { id: this.#threadId }
    const page = await this.#portal.call('GET /v1/chat/threads/:id/messages', { params, query, signal })
    signal.throwIfAborted()
    return page
  }

  #take({ items, lastReadSeq }: Page): void {
    this.#transcript.take(items)
    this.hearRead(lastReadSeq)
  }

  #beyond(): OlderMessages {
    return { kind: this.#transcript.first > 1 ? 'there' : 'none' }
  }

  #turn(older: OlderMessages): void {
    this.#older = older
    this.#onChange()
  }
}
