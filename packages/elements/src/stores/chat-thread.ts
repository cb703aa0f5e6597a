import type { ChatMessage } from '@waybill/contract'
import { atom, onMount, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'
import type { Outbox, WaitingMessage } from './chat-outbox.ts'
import { ChatReader, type OlderMessages } from './chat-reader.ts'
import { ChatReading } from './chat-reading.ts'
import type { ChatStorage } from './chat-storage.ts'
import { firstOfLast } from './chat-transcript.ts'

/** Who reads and writes here. */
export interface ChatMember {
  readonly side: 'client' | 'courier'
  /** The member's own name; empty for a key. */
  readonly name: string
  readonly mayWrite: boolean
  readonly storage: ChatStorage
}

export interface ReadyThread {
  readonly kind: 'ready'
  readonly member: ChatMember
  readonly messages: readonly ChatMessage[]
  readonly older: OlderMessages
  /** The member's own messages that the server does not have yet. */
  readonly waiting: readonly WaitingMessage[]
  /** Whether what waits could not be sent for want of a network. */
  readonly isHeldUp: boolean
  /** The newest message that the other side has read. */
  readonly lastReadSeq: number
  /** The message before which "New" stands. */
  readonly firstUnread: number | null
  /** How many messages of the other side wait to be seen. */
  readonly unread: number
  /** Why the last quiet reading failed: newer messages may be missing. */
  readonly trouble: unknown
}
export type ThreadState =
  | { readonly kind: 'loading' }
  | ReadyThread
  | { readonly kind: 'error'; readonly error: unknown }

/** What a member finds on entering a conversation. */
export interface Entry {
  readonly member: ChatMember
  /** How many messages the member has not read. */
  readonly unread: number
  readonly outbox: Outbox
}

/** What a conversation needs of the list that it belongs to. */
export interface ThreadHome {
  readonly portal: Portal
  /** Keeps the list, and with it the live connection, going; the answer ends it. */
  join(): () => void
  /** Settles as soon as the list is known. */
  enter(threadId: string): Promise<Entry>
  /** The member has read so far. */
  onRead(threadId: string, seq: number): void
}

/** One conversation: what was said, what is on its way, and how far both sides have read. Live while somebody looks. */
export class ThreadStore {
  readonly id: string
  readonly #home: ThreadHome
  readonly #$state = atom<ThreadState>({ kind: 'loading' })
  readonly #reader: ChatReader
  readonly #reading: ChatReading
  #entry: Entry | undefined
  #turn = new AbortController()

  constructor(home: ThreadHome, id: string) {
    this.#home = home
    this.id = id
    this.#reader = new ChatReader(home.portal, id, () => this.changed())
    this.#reading = new ChatReading({
      tell: (seq) => home.portal.call('POST /v1/chat/threads/:id/read', { params: { id }, body: { seq } }),
      onRead: () => {
        home.onRead(id, this.#reader.last)
        this.changed()
      },
    })
    onMount(this.#$state, () => {
      const leave = home.join()
      this.#turn = new AbortController()
      void this.load()
      return () => {
        leave()
        this.#turn.abort()
      }
    })
  }

  get $state(): ReadableAtom<ThreadState> {
    return this.#$state
  }

  /** What has been typed and not sent; it survives a reload. */
  get draft(): string {
    return this.#entry?.member.storage.draft(this.id) ?? ''
  }

  set draft(text: string) {
    this.#entry?.member.storage.saveDraft(this.id, text)
  }

  /** Sends a text, now or when the network is back. */
  send(text: string): void {
    this.#reading.answer()
    this.#entry?.outbox.add(text)
  }

  /** Tries a failed message again. */
  retry(clientId: string): void {
    this.#entry?.outbox.retry(clientId)
  }

  /** Throws a failed message away. */
  discard(clientId: string): void {
    this.#entry?.outbox.remove(clientId)
  }

  /** Says that somebody sees the newest message: it counts as read, and so does what comes; the answer ends it. */
  attend(): () => void {
    return this.#reading.attend()
  }

  /** Reads the page before the oldest message. */
  readOlder(): Promise<void> {
    return this.#reader.readOlder(this.#turn.signal)
  }

  /** Reads the newest messages, also again after an error. */
  async load(): Promise<void> {
    if (this.#entry) return this.catchUp()
    const { signal } = this.#turn
    this.#$state.set({ kind: 'loading' })
    try {
      const entry = await this.#home.enter(this.id)
      await this.#reader.start({ side: entry.member.side, unread: entry.unread }, signal)
      this.#begin(entry)
    } catch (error) {
      if (!signal.aborted) this.#$state.set({ kind: 'error', error })
    }
  }

  /** Looks whether something was missed. */
  async catchUp(): Promise<void> {
    if (!this.#entry) return
    void this.#reading.retell()
    await this.#reader.catchUp(this.#turn.signal)
  }

  /** Takes a message that was heard, or that an answer brought. */
  hear(message: ChatMessage): void {
    if (!this.#entry) return
    if (this.#reader.hear(message)) this.changed()
    else void this.catchUp()
  }

  /** The other side has read so far. */
  hearRead(seq: number): void {
    this.#reader.hearRead(seq)
    this.changed()
  }

  /** The conversation is known to have come so far. */
  expect(seq: number): void {
    if (seq > this.#reader.last) void this.catchUp()
  }

  /** Tells what has changed, here or in the outbox. */
  changed(): void {
    if (this.#entry) this.#publish(this.#entry)
  }

  #begin(entry: Entry): void {
    const { member, unread } = entry
    const { messages } = this.#reader
    this.#entry = entry
    this.#reading.begin(firstOfLast(messages, unread, member.side), this.#newestOf(member)?.seq ?? 0)
    this.#publish(entry)
  }

  #publish({ member, outbox }: Entry): void {
    const { messages, older, lastReadSeq, trouble } = this.#reader
    const newest = this.#newestOf(member)
    if (newest) this.#reading.hear(newest)
    const { firstUnread, read } = this.#reading
    const { messages: waiting, isHeldUp } = outbox
    const unread = messages.filter(({ seq, party }) => seq > read && party !== member.side).length
    const said = { messages, older, lastReadSeq, trouble, firstUnread, unread }
    this.#$state.set({ kind: 'ready', member, waiting, isHeldUp, ...said })
  }

  /** The newest message of the other side. */
  #newestOf({ side }: ChatMember): ChatMessage | undefined {
    return this.#reader.messages.findLast(({ party }) => party !== side)
  }
}
