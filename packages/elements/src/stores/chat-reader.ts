import type { ChatMessage, MessagePage } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { Transcript } from './chat-transcript.ts'

/** What lies before or behind the messages that were read. */
export type Further =
  | { readonly kind: 'none' | 'there' | 'loading' }
  | { readonly kind: 'error'; readonly error: unknown }
export type Way = 'older' | 'newer'

/** Where a reading begins: the newest message that the member has read, the newest of all, and how many are unread. */
export interface Bookmark {
  readonly readSeq: number
  readonly lastSeq: number
  readonly unread: number
}

const PAGE = 50
const LARGEST_PAGE = 200
/** Read around a place in the middle of a conversation. */
const BEFORE_PLACE = 25
interface Query {
  readonly before?: number
  readonly after?: number
  readonly changedAfter?: number
  readonly limit: number
}

/** Reads one conversation: a stretch of it, what lies on both sides on demand, and what came or changed meanwhile. */
export class ChatReader {
  readonly #portal: Portal
  readonly #threadId: string
  readonly #onChange: () => void
  readonly #transcript = new Transcript()
  readonly #further: Record<Way, Further> = { older: { kind: 'none' }, newer: { kind: 'none' } }
  #end = 0
  #lastChange = 0
  #lastReadSeq = 0
  #lastReceivedSeq = 0
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

  /** Number of the newest message of the conversation, read or not; 0 before any. */
  get end(): number {
    return this.#end
  }

  get older(): Further {
    return this.#further.older
  }

  get newer(): Further {
    return this.#further.newer
  }

  /** The newest messages that the other side has read, and that a device of theirs has received. */
  get marks(): { readonly lastReadSeq: number; readonly lastReceivedSeq: number } {
    return { lastReadSeq: this.#lastReadSeq, lastReceivedSeq: this.#lastReceivedSeq }
  }

  /** Why the last look at what is new failed. */
  get trouble(): unknown {
    return this.#trouble
  }

  /** Reads the newest messages; around the bookmark where more are unread than a page holds. */
  async start({ readSeq, lastSeq, unread }: Bookmark, signal: AbortSignal): Promise<void> {
    const behind = unread > 0 ? lastSeq - readSeq : 0
    if (PAGE + behind > LARGEST_PAGE) await this.#readAround(readSeq, signal)
    else await this.#readNewest(PAGE + behind, signal)
  }

  /** Shows the place of a message, wherever in the conversation it is. */
  async goTo(seq: number, signal: AbortSignal): Promise<void> {
    const isHere = seq >= this.#transcript.first && seq <= this.#transcript.last
    if (!isHere) await this.#readAround(seq, signal)
    this.#onChange()
  }

  /** Shows the newest messages. */
  async goToEnd(signal: AbortSignal): Promise<void> {
    if (this.newer.kind !== 'none') await this.#readNewest(PAGE, signal)
    this.#onChange()
  }

  /** Reads the page that lies further that way, once however often it is asked for. */
  async read(way: Way, signal: AbortSignal): Promise<void> {
    const { kind } = this.#further[way]
    if (kind !== 'there' && kind !== 'error') return
    this.#turn(way, { kind: 'loading' })
    const { first, last } = this.#transcript
    try {
      this.#take(await this.#page({ ...(way === 'older' ? { before: first } : { after: last }), limit: PAGE }, signal))
      this.#turn(way, this.#beyond(way))
    } catch (error) {
      this.#turn(way, signal.aborted ? this.#beyond(way) : { kind: 'error', error })
    }
  }

  /** Reads what came and what has changed, until nothing is missing. */
  async catchUp(signal: AbortSignal): Promise<void> {
    if (this.#catchingUp && !this.#catchingUp.aborted) return
    this.#catchingUp = signal
    try {
      await this.#readNews(signal)
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
    if (message.seq <= this.#end) return true
    if (this.newer.kind === 'none' && !this.#transcript.take([message])) return false
    this.#end = message.seq
    return true
  }

  /** Takes a change that was heard; answers false when some before it are missing. */
  hearChange(message: ChatMessage): boolean {
    if (message.change > this.#lastChange + 1) return false
    this.#lastChange = Math.max(this.#lastChange, message.change)
    this.#transcript.change(message)
    return true
  }

  /** The other side has read or received so far. */
  hearMark(type: 'read' | 'received', seq: number): void {
    this.#lastReceivedSeq = Math.max(this.#lastReceivedSeq, seq)
    if (type === 'read') this.#lastReadSeq = Math.max(this.#lastReadSeq, seq)
  }

  async #readNewest(limit: number, signal: AbortSignal): Promise<void> {
    const page = await this.#page({ limit }, signal)
    this.#begin(page.items, page)
  }

  async #readAround(seq: number, signal: AbortSignal): Promise<void> {
    const [before, after] = await Promise.all([
      this.#page({ before: seq + 1, limit: BEFORE_PLACE }, signal),
      this.#page({ after: seq, limit: PAGE }, signal),
    ])
    this.#begin([...before.items, ...after.items], before)
  }

  /** The earlier of two readings counts: what changed since is asked for again. */
  #begin(items: readonly ChatMessage[], page: MessagePage): void {
    this.#transcript.replace(items)
    this.#lastChange = page.lastChange
    this.#end = Math.max(page.lastSeq, this.#transcript.last)
    this.#take({ ...page, items: [] })
    for (const way of ['older', 'newer'] as const) this.#further[way] = this.#beyond(way)
  }

  async #readNews(signal: AbortSignal): Promise<void> {
    let isBehind = true
    while (isBehind) {
      const isWhole = this.newer.kind === 'none'
      const after = isWhole ? this.#transcript.last : this.#end
      const page = await this.#page({ after, changedAfter: this.#lastChange, limit: LARGEST_PAGE }, signal)
      this.#take(isWhole ? page : { ...page, items: [] })
      for (const message of page.changed) this.#transcript.change(message)
      this.#lastChange = Math.max(this.#lastChange, page.changed.at(-1)?.change ?? page.lastChange)
      isBehind = page.items.length === LARGEST_PAGE || this.#lastChange < page.lastChange
    }
  }

  async #page(query: Query, signal: AbortSignal): Promise<MessagePage> {
    const params = { id: this.#threadId }
    const page = await this.#portal.call('GET /v1/chat/threads/:id/messages', { params, query: { ...query }, signal })
    signal.throwIfAborted()
    return page
  }

  #take({ items, lastSeq, lastReadSeq, lastReceivedSeq }: MessagePage): void {
    this.#transcript.take(items)
    this.#end = Math.max(this.#end, lastSeq, this.#transcript.last)
    this.hearMark('received', lastReceivedSeq)
    this.hearMark('read', lastReadSeq)
  }

  #beyond(way: Way): Further {
    const { first, last } = this.#transcript
    const isMore = way === 'older' ? first > 1 : last < this.#end
    return { kind: isMore ? 'there' : 'none' }
  }

  #turn(way: Way, further: Further): void {
    this.#further[way] = further
    this.#onChange()
  }
}
