import type { ChatMessage } from '@waybill/contract'
import { atom, onMount, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'
import type { ChatMember } from './chat-member.ts'
import type { Outbox, WaitingMessage } from './chat-outbox.ts'
import { ChatReader, type Bookmark, type Further, type Way } from './chat-reader.ts'
import { ChatReading } from './chat-reading.ts'
import type { ChatStorage, QueuedFile } from './chat-storage.ts'

export interface ReadyThread {
  readonly kind: 'ready'
  readonly member: ChatMember
  readonly messages: readonly ChatMessage[]
  readonly older: Further
  /** What lies between the messages here and the newest ones. */
  readonly newer: Further
  /** The member's own messages that the server does not have yet. */
  readonly waiting: readonly WaitingMessage[]
  /** Whether what waits could not be sent for want of a network. */
  readonly isHeldUp: boolean
  /** Whether what waits was more than the server takes at once; it goes in a moment. */
  readonly isSlowed: boolean
  /** The newest message that the other side has read. */
  readonly lastReadSeq: number
  /** The newest message that a device of the other side has received. */
  readonly lastReceivedSeq: number
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
export interface Entry extends Bookmark {
  readonly member: ChatMember
  readonly storage: ChatStorage
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
  /** Something happened before the first reading was there, which may be older than it. */
  #missedSome = false
  #turn = new AbortController()

  constructor(home: ThreadHome, id: string) {
    this.#home = home
    this.id = id
    this.#reader = new ChatReader(home.portal, id, () => this.changed())
    this.#reading = new ChatReading({
      tell: (seq) => home.portal.call('POST /v1/chat/threads/:id/read', { params: { id }, body: { seq } }),
      onRead: () => {
        home.onRead(id, this.#reader.end)
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
    return this.#entry?.storage.draft(this.id) ?? ''
  }

  set draft(text: string) {
    this.#entry?.storage.saveDraft(this.id, text)
  }

  /** Files that were chosen and not sent; they survive a reload where the device can keep them. */
  get tray(): readonly QueuedFile[] {
    return this.#entry?.storage.tray(this.id) ?? []
  }

  set tray(files: readonly QueuedFile[]) {
    this.#entry?.storage.saveTray(this.id, files)
  }

  /** Whether somebody sees the newest message now. */
  get isAttended(): boolean {
    return this.#reading.isAttended
  }

  /** Sends a text and files, now or when the network is back. */
  send(text: string, files: readonly QueuedFile[] = []): void {
    this.#reading.answer()
    this.#entry?.outbox.add(text, files)
  }

  /** Tries a failed message again. */
  retry(clientId: string): void {
    this.#entry?.outbox.retry(clientId)
  }

  /** Throws a failed message away. */
  discard(clientId: string): void {
    this.#entry?.outbox.remove(clientId)
  }

  /** Changes the words of one's own message. */
  async edit(seq: number, text: string): Promise<void> {
    const params = { id: this.id }
    this.hearChange(await this.#home.portal.call('POST /v1/chat/threads/:id/edit', { params, body: { seq, text } }))
  }

  /** Takes one's own message back. */
  async takeBack(seq: number): Promise<void> {
    const params = { id: this.id }
    this.hearChange(await this.#home.portal.call('POST /v1/chat/threads/:id/delete', { params, body: { seq } }))
  }

  /** Says that somebody sees the newest message: it counts as read, and so does what comes; the answer ends it. */
  attend(): () => void {
    return this.#reading.attend()
  }

  /** Reads the page that lies further that way. */
  read(way: Way): Promise<void> {
    return this.#reader.read(way, this.#turn.signal)
  }

  /** Shows the place of a message, wherever in the conversation it is. */
  goTo(seq: number): Promise<void> {
    return this.#reader.goTo(seq, this.#turn.signal)
  }

  /** Shows the newest messages. */
  goToEnd(): Promise<void> {
    return this.#reader.goToEnd(this.#turn.signal)
  }

  /** Reads the newest messages, also again after an error. */
  async load(): Promise<void> {
    if (this.#entry) return this.catchUp()
    const { signal } = this.#turn
    this.#$state.set({ kind: 'loading' })
    try {
      const entry = await this.#home.enter(this.id)
      await this.#reader.start(entry, signal)
      this.#begin(entry)
    } catch (error) {
      if (!signal.aborted) this.#$state.set({ kind: 'error', error })
    }
  }

  /** Looks whether something was missed. */
  async catchUp(): Promise<void> {
    this.#missedSome = true
    if (!this.#entry) return
    void this.#reading.retell()
    await this.#reader.catchUp(this.#turn.signal)
  }

  /** Takes a message that was heard, or that an answer brought. */
  hear(message: ChatMessage): void {
    if (this.#entry && this.#reader.hear(message)) this.changed()
    else void this.catchUp()
  }

  /** Takes a change that was heard, or that an answer brought. */
  hearChange(message: ChatMessage): void {
    if (this.#entry && this.#reader.hearChange(message)) this.changed()
    else void this.catchUp()
  }

  /** The other side has read or received so far. */
  hearMark(type: 'read' | 'received', seq: number): void {
    this.#reader.hearMark(type, seq)
    this.changed()
  }

  /** The conversation is known to have come so far. */
  expect(seq: number): void {
    if (seq > this.#reader.end) void this.catchUp()
  }

  /** Tells what has changed, here or in the outbox. */
  changed(): void {
    if (this.#entry) this.#publish(this.#entry)
  }

  #begin(entry: Entry): void {
    const { member, readSeq } = entry
    const first = this.#reader.messages.find(({ seq, party }) => seq > readSeq && party !== member.side)
    this.#entry = entry
    this.#reading.begin(readSeq, first?.seq ?? null, this.#newestOf(member))
    this.#publish(entry)
    if (this.#missedSome) void this.catchUp()
  }

  #publish({ member, outbox }: Entry): void {
    const { messages, older, newer, marks, trouble } = this.#reader
    this.#reading.hear(this.#newestOf(member))
    const { firstUnread } = this.#reading
    const { messages: waiting, isHeldUp, isSlowed } = outbox
    const said = { messages, older, newer, ...marks, trouble, firstUnread, unread: this.#countUnread(member) }
    this.#$state.set({ kind: 'ready', member, waiting, isHeldUp, isSlowed, ...said })
  }

  /** Of messages that are not here, every one counts. */
  #countUnread({ side }: ChatMember): number {
    const { messages, end } = this.#reader
    const { read } = this.#reading
    const isUnread = ({ seq, party }: ChatMessage): boolean => seq > read && party !== side
    const here = messages.slice(messages.findLastIndex(({ seq }) => seq <= read) + 1).filter(isUnread)
    return here.length + end - Math.max(read, messages.at(-1)?.seq ?? end)
  }

  /** The newest message of the other side; of those that are not here the last. */
  #newestOf({ side }: ChatMember): number {
    const { messages, newer, end } = this.#reader
    return newer.kind === 'none' ? (messages.findLast(({ party }) => party !== side)?.seq ?? 0) : end
  }
}
