import { systemClock } from '@waybill/client'
import type { ChatMessage } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { memoryStorage } from '../base/storage.ts'
import { keptUnder, type ChatMember } from './chat-member.ts'
import { Outbox } from './chat-outbox.ts'
import { sendMessage } from './chat-sender.ts'
import { ChatStorage } from './chat-storage.ts'
import { ThreadStore, type Entry, type ThreadHome } from './chat-thread.ts'
import { chatStore, type ChatStore, type Mark, type OpenConversations } from './chat.ts'

/** Said again so often while somebody types. */
const SAY_EVERY = 3_000

/**
 * The conversations themselves, with what waits to be sent in them; one for all elements of a portal. The list does
 * without this code until a conversation opens, or something waits from an earlier visit.
 *   portal.store(conversations).thread(id).$state
 */
export class Conversations implements ThreadHome, OpenConversations {
  readonly portal: Portal
  readonly #chat: ChatStore
  readonly #threads = new Map<string, ThreadStore>()
  readonly #outboxes = new Map<string, Outbox>()
  readonly #said = new Map<string, number>()
  #storage: ChatStorage | undefined

  constructor(portal: Portal) {
    this.portal = portal
    this.#chat = portal.store(chatStore)
    this.#chat.attach(this)
  }

  /** A conversation by its id, which is the connection's or the order's. */
  thread(id: string): ThreadStore {
    let thread = this.#threads.get(id)
    if (!thread) this.#threads.set(id, (thread = new ThreadStore(this, id)))
    return thread
  }

  /** Says that the member is typing in a conversation, now and then however often it is called. */
  type(threadId: string): void {
    const now = this.#clock.now()
    if (now - (this.#said.get(threadId) ?? -SAY_EVERY) < SAY_EVERY) return
    this.#said.set(threadId, now)
    void this.#tellTyping(threadId)
  }

  join(): () => void {
    return this.#chat.$state.listen(() => {})
  }

  async enter(threadId: string): Promise<Entry> {
    const { member, ...bookmark } = await this.#chat.enter(threadId)
    const storage = this.#storageOf(member)
    return { ...bookmark, member, storage, outbox: this.#outboxOf(threadId, storage) }
  }

  onRead(threadId: string, seq: number): void {
    this.#chat.onRead(threadId, seq)
  }

  /** Sends what an earlier visit of this member has left. */
  resume(member: ChatMember): void {
    const storage = this.#storageOf(member)
    for (const id of storage.waiting) void this.#outboxOf(id, storage).flush()
  }

  /** Somebody else has signed in: nothing of the one before may be shown or sent. */
  forget(): void {
    for (const outbox of this.#outboxes.values()) outbox.end()
    this.#outboxes.clear()
    this.#threads.clear()
    this.#storage = undefined
  }

  /** Sends what waits, now: the network may be back. */
  flush(): void {
    for (const outbox of this.#outboxes.values()) void outbox.flush()
  }

  hear(message: ChatMessage, isOwn: boolean): void {
    this.#threads.get(message.threadId)?.hear(message)
    if (isOwn) this.#outboxes.get(message.threadId)?.remove(message.clientId)
  }

  hearChange(message: ChatMessage): void {
    this.#threads.get(message.threadId)?.hearChange(message)
  }

  hearMark({ threadId, type, seq }: Mark): void {
    this.#threads.get(threadId)?.hearMark(type, seq)
  }

  isAttended(threadId: string): boolean {
    return this.#threads.get(threadId)?.isAttended ?? false
  }

  expect(threadId: string, seq: number): void {
    this.#threads.get(threadId)?.expect(seq)
  }

  catchUp(): void {
    for (const thread of this.#threads.values()) void thread.catchUp()
  }

  get #clock() {
    return this.portal.options.clock ?? systemClock
  }

  #storageOf(member: ChatMember): ChatStorage {
    this.#storage ??= new ChatStorage(this.portal.options.storage ?? memoryStorage(), keptUnder(member))
    return this.#storage
  }

  #outboxOf(threadId: string, storage: ChatStorage): Outbox {
    const known = this.#outboxes.get(threadId)
    if (known) return known
    const outbox = new Outbox({
      threadId,
      storage,
      clock: this.#clock,
      send: (message, steps) => sendMessage(this.portal, threadId, message, steps),
      onSent: (message) => this.#chat.onMessage(message),
      onChange: () => this.thread(threadId).changed(),
    })
    this.#outboxes.set(threadId, outbox)
    return outbox
  }

  async #tellTyping(id: string): Promise<void> {
    try {
      await this.portal.call('POST /v1/chat/threads/:id/typing', { params: { id } })
    } catch (error) {
      console.debug('Waybill: nobody heard of the typing; the next key says it again', error)
    }
  }
}

/** `portal.store(conversations)` */
export const conversations = (portal: Portal): Conversations => new Conversations(portal)
