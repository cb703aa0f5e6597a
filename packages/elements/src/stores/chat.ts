import { pollLive, systemClock, type LiveState, type Poll } from '@waybill/client'
import type { ChatMessage, Context, OrgEvent } from '@waybill/contract'
import { atom, onMount, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'
import { memoryStorage } from '../base/storage.ts'
import { ChatList, type ListState } from './chat-list.ts'
import { Outbox } from './chat-outbox.ts'
import { ChatStorage } from './chat-storage.ts'
import { ThreadStore, type ChatMember, type Entry, type ThreadHome } from './chat-thread.ts'
import { chatReceipts } from './chat-receipts.ts'
import { sendMessage } from './chat-sender.ts'
import { totalUnread, withChange, withMessage, withReading } from './chat-threads.ts'
import { ChatTyping, type Typists } from './chat-typing.ts'
import { contextStore } from './context.ts'
import { liveStore } from './live.ts'

const POLL_EVERY = 10_000

/**
 * A member's conversations, messages on the way, and what happens live; one for all elements of a portal.
 *   const chat = portal.store(chatStore)
 *   chat.$state, chat.$unread, chat.thread(id).$state, chat.thread(id).send('Hello')
 */
export class ChatStore implements ThreadHome {
  readonly portal: Portal
  readonly #list: ChatList
  readonly #$state = atom<ListState>({ kind: 'loading' })
  readonly #$unread = atom(0)
  readonly #threads = new Map<string, ThreadStore>()
  readonly #outboxes = new Map<string, Outbox>()
  readonly #typing: ChatTyping
  #member: ChatMember | undefined
  #memberKey = ''
  #turn = new AbortController()
  #poll: Poll | undefined

  constructor(portal: Portal) {
    this.portal = portal
    this.#list = new ChatList(portal)
    this.#typing = new ChatTyping(portal)
    onMount(this.#$state, () => this.#open())
    onMount(this.#$unread, () => this.join())
  }

  get $state(): ReadableAtom<ListState> {
    return this.#$state
  }

  /** How many messages wait to be read, in all conversations. */
  get $unread(): ReadableAtom<number> {
    return this.#$unread
  }

  /** Who is typing, by conversation. */
  get $typists(): ReadableAtom<Typists> {
    return this.#typing.$typists
  }

  /** Says that the member is typing in a conversation, however often it is called now and then. */
  type(threadId: string): void {
    this.#typing.say(threadId)
  }

  /** A conversation by its id, which is the connection's or the order's. */
  thread(id: string): ThreadStore {
    let thread = this.#threads.get(id)
    if (!thread) this.#threads.set(id, (thread = new ThreadStore(this, id)))
    return thread
  }

  /** Tries again after an error; else looks quietly whether something was missed. */
  refresh(): void {
    if (this.#member) void this.#list.read(this.#turn.signal)
    else void this.portal.store(contextStore).refresh()
  }

  /** Sends what waits, now: the network may be back. */
  flush(): void {
    for (const outbox of this.#outboxes.values()) void outbox.flush()
  }

  join(): () => void {
    return this.#$state.listen(() => {})
  }

  async enter(threadId: string): Promise<Entry> {
    if (this.#$state.get().kind === 'error') this.refresh()
    await this.#listed()
    const member = this.#member
    if (!member) throw new Error('A list was read before it was known for whom')
    const { readSeq = 0, lastSeq = 0, unread = 0 } = this.#list.find(threadId) ?? {}
    return { member, readSeq, lastSeq, unread, outbox: this.#outboxOf(threadId, member) }
  }

  onRead(threadId: string, seq: number): void {
    this.#list.change((threads) => withReading(threads, threadId, seq))
  }

  #open(): () => void {
    this.#turn = new AbortController()
    const live = this.portal.store(liveStore)
    const stops = [
      this.#list.$state.subscribe((state) => this.#onList(state)),
      live.hear({ onEvent: (event) => this.#onEvent(event), onGap: () => this.#onGap() }),
      live.$state.subscribe((state) => this.#onLive(state)),
      this.portal.store(contextStore).$state.subscribe((state) => {
        if (state.kind === 'ready') this.#begin(state.value)
        if (state.kind === 'error') this.#list.fail(state.error)
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      this.#turn.abort()
      this.#endPoll()
    }
  }

  #begin({ organization, person, scopes }: Context): void {
    const key = `${organization.id}:${person?.id ?? ''}`
    if (key !== this.#memberKey) this.#forget()
    this.#memberKey = key
    this.#member ??= {
      side: organization.kind,
      id: person?.id ?? '',
      name: person?.name ?? '',
      mayWrite: scopes.includes('chat:write'),
      storage: new ChatStorage(this.portal.options.storage ?? memoryStorage(), key),
    }
    for (const id of this.#member.storage.waiting) void this.#outboxOf(id, this.#member).flush()
    void this.#list.read(this.#turn.signal)
  }

  /** Somebody else has signed in: nothing of the one before may be shown or sent. */
  #forget(): void {
    for (const outbox of this.#outboxes.values()) outbox.end()
    this.#outboxes.clear()
    this.#threads.clear()
    this.#list.clear()
    this.#member = undefined
  }

  #listed(): Promise<void> {
    if (this.#$state.get().kind === 'ready') return Promise.resolve()
    return new Promise((resolve, reject) => {
      const stop = this.#$state.listen((state) => {
        if (state.kind === 'loading') return
        stop()
        if (state.kind === 'error') reject(state.error)
        else resolve()
      })
    })
  }

  #outboxOf(threadId: string, { storage }: ChatMember): Outbox {
    const known = this.#outboxes.get(threadId)
    if (known) return known
    const { options } = this.portal
    const outbox = new Outbox({
      threadId,
      storage,
      clock: options.clock ?? systemClock,
      send: (message, steps) => sendMessage(this.portal, threadId, message, steps),
      onSent: (message) => this.#onMessage(message),
      onChange: () => this.thread(threadId).changed(),
    })
    this.#outboxes.set(threadId, outbox)
    return outbox
  }

  #onList(state: ListState): void {
    this.#$state.set(state)
    if (state.kind !== 'ready') return
    this.#$unread.set(totalUnread(state.threads))
    for (const { id, lastSeq } of state.threads) this.#threads.get(id)?.expect(lastSeq)
    this.portal.store(chatReceipts).noteAll(state.threads)
  }

  #onEvent(event: OrgEvent): void {
    switch (event.type) {
      case 'message':
        return this.#onMessage(event.message)
      case 'message-changed':
        this.#threads.get(event.message.threadId)?.hearChange(event.message)
        return this.#list.change((threads) => withChange(threads, event.message))
      case 'read':
      case 'received':
        return this.#onMark(event)
      case 'typing':
        return event.authorId === this.#member?.id ? undefined : this.#typing.hear(event)
      case 'order':
      case 'driver':
    }
  }

  #onMark({ type, threadId, party, seq }: Extract<OrgEvent, { type: 'read' | 'received' }>): void {
    if (party !== this.#member?.side) this.#threads.get(threadId)?.hearMark(type, seq)
    // Another tab of this member may have read; or a colleague, for whom alone the count then changes.
    else if (type === 'read' && this.#list.find(threadId)?.unread) this.refresh()
  }

  #onMessage(message: ChatMessage): void {
    const { threadId, clientId, party, authorId, seq } = message
    const side = this.#member?.side
    if (!side) return
    this.#typing.end(threadId, authorId)
    this.#threads.get(threadId)?.hear(message)
    if (party === side) this.#outboxes.get(threadId)?.remove(clientId)
    else if (!this.#threads.get(threadId)?.isAttended) this.portal.store(chatReceipts).note(threadId, seq)
    if (this.#list.find(threadId)) this.#list.change((threads) => withMessage(threads, message, side))
    else this.refresh()
  }

  #onGap(): void {
    this.refresh()
    for (const thread of this.#threads.values()) void thread.catchUp()
  }

  /** With the connection back, what waits may go; without it, a look now and then must do. */
  #onLive(state: LiveState): void {
    if (state === 'live') this.flush()
    if (state === 'reconnecting') this.#poll ??= this.#beginPoll()
    else this.#endPoll()
  }

  #beginPoll(): Poll {
    const { snapshot, options } = this.portal
    return pollLive({
      snapshot: (etag, signal) => snapshot('GET /v1/chat/threads', { etag, signal }),
      intervalMs: POLL_EVERY,
      clock: options.clock,
      onSnapshot: ({ items }) => this.#list.put(items),
      onError: (error) => this.#list.fail(error),
    })
  }

  #endPoll(): void {
    this.#poll?.stop()
    this.#poll = undefined
  }
}

/** `portal.store(chatStore)` */
export const chatStore = (portal: Portal): ChatStore => new ChatStore(portal)
