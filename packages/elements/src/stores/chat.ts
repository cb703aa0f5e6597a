import { pollLive, type LiveState, type Poll } from '@waybill/client'
import type { ChatMessage, Context, OrgEvent } from '@waybill/contract'
import { atom, onMount, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'
import { ChatList, type ListState } from './chat-list.ts'
import { keptUnder, toMember, type ChatMember } from './chat-member.ts'
import type { Bookmark } from './chat-reader.ts'
import { received } from './chat-received.ts'
import { totalUnread, withChange, withMessage, withReading } from './chat-threads.ts'
import { ChatTyping, type Typists } from './chat-typing.ts'
import { contextStore } from './context.ts'
import { liveStore } from './live.ts'

const POLL_EVERY = 10_000

/** How far a side has read or received. */
export type Mark = Extract<OrgEvent, { type: 'read' | 'received' }>

/** What the list tells the conversations that somebody has opened (chat-conversations.ts). */
export interface OpenConversations {
  resume(member: ChatMember): void
  forget(): void
  flush(): void
  hear(message: ChatMessage, isOwn: boolean): void
  hearChange(message: ChatMessage): void
  hearMark(mark: Mark): void
  isAttended(threadId: string): boolean
  /** A conversation is known to have come so far. */
  expect(threadId: string, seq: number): void
  /** Something was missed. */
  catchUp(): void
}

/**
 * The list of a member's conversations, what is unread and what happens live; one for all elements of a portal.
 *   const chat = portal.store(chatStore)
 *   chat.$state, chat.$unread, chat.$typists
 */
export class ChatStore {
  readonly portal: Portal
  readonly #list: ChatList
  readonly #$state = atom<ListState>({ kind: 'loading' })
  readonly #$unread = atom(0)
  readonly #typing: ChatTyping
  #conversations: OpenConversations | undefined
  #member: ChatMember | undefined
  #turn = new AbortController()
  #poll: Poll | undefined

  constructor(portal: Portal) {
    this.portal = portal
    this.#list = new ChatList(portal)
    this.#typing = new ChatTyping(portal)
    onMount(this.#$state, () => this.#open())
    onMount(this.#$unread, () => this.#$state.listen(() => {}))
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

  /** Whether an earlier visit has left something that must be sent, or was not finished. */
  get hasLeft(): boolean {
    const { storage } = this.portal.options
    return this.#member !== undefined && Boolean(storage?.getItem(keptUnder(this.#member)))
  }

  /** The conversations' own code is there. */
  attach(conversations: OpenConversations): void {
    this.#conversations = conversations
    if (this.#member) conversations.resume(this.#member)
  }

  /** Tries again after an error; else looks quietly whether something was missed. */
  refresh(): void {
    if (this.#member) void this.#list.read(this.#turn.signal)
    else void this.portal.store(contextStore).refresh()
  }

  /** Sends what waits, now: the network may be back. */
  flush(): void {
    this.#conversations?.flush()
  }

  /** Settles as soon as the list is known: who enters a conversation, and how far they have read it. */
  async enter(threadId: string): Promise<Bookmark & { readonly member: ChatMember }> {
    if (this.#$state.get().kind === 'error') this.refresh()
    await this.#listed()
    const member = this.#member
    if (!member) throw new Error('A list was read before it was known for whom')
    const { readSeq = 0, lastSeq = 0, unread = 0 } = this.#list.find(threadId) ?? {}
    return { member, readSeq, lastSeq, unread }
  }

  /** The member has read a conversation so far. */
  onRead(threadId: string, seq: number): void {
    this.#list.change((threads) => withReading(threads, threadId, seq))
  }

  /** Takes a message that was heard, or that an answer brought. */
  onMessage(message: ChatMessage): void {
    const { threadId, party, authorId, seq } = message
    const side = this.#member?.side
    if (!side) return
    this.#typing.end(threadId, authorId)
    this.#conversations?.hear(message, party === side)
    if (party !== side && !this.#conversations?.isAttended(threadId)) {
      void received(this.portal, [{ id: threadId, lastSeq: seq, unread: 1 }])
    }
    if (this.#list.find(threadId)) this.#list.change((threads) => withMessage(threads, message, side))
    else this.refresh()
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

  #begin(context: Context): void {
    const member = toMember(context)
    if (this.#member && member.key !== this.#member.key) {
      this.#conversations?.forget()
      this.#list.clear()
    }
    this.#member = member
    this.#conversations?.resume(member)
    void this.#list.read(this.#turn.signal)
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

  #onList(state: ListState): void {
    this.#$state.set(state)
    if (state.kind !== 'ready') return
    this.#$unread.set(totalUnread(state.threads))
    for (const { id, lastSeq } of state.threads) this.#conversations?.expect(id, lastSeq)
    void received(this.portal, state.threads)
  }

  #onEvent(event: OrgEvent): void {
    switch (event.type) {
      case 'message':
        return this.onMessage(event.message)
      case 'message-changed':
        this.#conversations?.hearChange(event.message)
        return this.#list.change((threads) => withChange(threads, event.message))
      case 'read':
      case 'received':
        return this.#onMark(event)
      case 'typing':
        return event.authorId === this.#member?.id ? undefined : this.#typing.hear(event)
      case 'order':
      case 'driver':
      case 'text':
    }
  }

  #onMark(mark: Mark): void {
    if (mark.party !== this.#member?.side) this.#conversations?.hearMark(mark)
    // Another tab of this member may have read; or a colleague, for whom alone the count then changes.
    else if (mark.type === 'read' && this.#list.find(mark.threadId)?.unread) this.refresh()
  }

  #onGap(): void {
    this.refresh()
    this.#conversations?.catchUp()
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
