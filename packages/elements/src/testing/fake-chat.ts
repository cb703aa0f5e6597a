import type { ChatFile, ChatMessage, Context, Thread } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import { Portal, type PortalOptions } from '../base/context.ts'
import { inOrder } from '../stores/chat-threads.ts'
import { serveChanges } from './fake-chat-changes.ts'
import { FakeServer, type FakeRequest } from './fake-server.ts'
import { contextOf } from './fake-orders.ts'
import { idOf } from './orders.ts'

type Side = 'client' | 'courier'
const SIDES = ['client', 'courier'] as const
const otherOf = (side: Side): Side => (side === 'client' ? 'courier' : 'client')

/** A made-up conversation; `unread` counts from the client's side. */
export type FakeThread = Pick<Thread, 'id' | 'orderId' | 'shortId' | 'clientName' | 'courierName'>

/** The general conversation with the first courier, and one about an order. */
export const GENERAL: FakeThread = {
  id: idOf('c0'),
  orderId: null,
  shortId: null,
  clientName: 'Almacén Norte',
  courierName: 'Faro Envíos',
}
export const ABOUT_ORDER: FakeThread = {
  ...GENERAL,
  id: idOf('7c1e09af'),
  orderId: idOf('7c1e09af'),
  shortId: '7c1e09af',
}

/** Conversations between a client and a courier, each with a server of its own on the same record. */
export class FakeChat {
  readonly servers: Readonly<Record<Side, FakeServer>>
  readonly threads: FakeThread[]
  readonly messages = new Map<string, ChatMessage[]>()
  /** Runs before a message is taken; what it throws goes out as a problem, and the message is lost. */
  onSend: (message: { clientId: string; text: string }, side: Side) => void | Promise<void> = () => {}
  /** Runs after a message was taken; what it throws loses the answer alone. */
  onTaken: () => void = () => {}
  now: () => number = () => Date.now()
  readonly uploads = new Map<string, ChatFile>()
  readonly #read = new Map<string, number>()
  readonly #received = new Map<string, number>()

  constructor(
    threads: FakeThread[] = [GENERAL, ABOUT_ORDER],
    servers: Record<Side, FakeServer> = { client: new FakeServer(), courier: new FakeServer() },
  ) {
    this.threads = threads
    this.servers = servers
    for (const side of SIDES) this.#serve(servers[side], side)
  }

  /** A portal of its own, as another tab or another device has one. */
  portal(side: Side, options: Pick<PortalOptions, 'storage' | 'clock'> = {}): Portal {
    const { fetch, room } = this.servers[side]
    return new Portal({ baseUrl: FakeServer.url, fetch, WebSocket: room.WebSocket, ...options })
  }

  /** Somebody writes elsewhere, now; nobody is told when `quietly`, as if the news had been lost. */
  say(party: ChatMessage['party'], threadId: string, text: string, options: Spoken = {}): ChatMessage {
    const messages = this.of(threadId)
    const {
      at = this.now(),
      author = NAMES[party],
      clientId = `fake-${threadId.slice(2, 10)}-${messages.length}`,
    } = options
    const by = { party, authorId: options.authorId ?? IDS[party], authorName: author }
    const said = { threadId, seq: messages.length + 1, clientId, ...by, text, files: options.files ?? [] }
    const message = { ...said, at: new Date(at).toISOString(), state: 'said' as const, change: 0 }
    this.messages.set(threadId, [...messages, message])
    if (!options.quietly) this.#tell(message)
    return message
  }

  /** An author changes or takes back a message; nobody is told when `quietly`. */
  change(threadId: string, seq: number, text: string | null, quietly = false): ChatMessage {
    const messages = this.of(threadId)
    const known = messages.find((message) => message.seq === seq)
    if (!known) throw new ApiError('not_found', 'No such message')
    const change = Math.max(...messages.map((message) => message.change)) + 1
    const message: ChatMessage =
      text === null
        ? { ...known, text: '', files: [], state: 'deleted', change }
        : { ...known, text, state: 'edited', change }
    this.messages.set(threadId, messages.with(seq - 1, message))
    for (const side of quietly ? [] : SIDES)
      this.servers[side].tell({ type: 'message-changed', connectionId: GENERAL.id, message })
    return message
  }

  /** A device of a side has received a conversation up to a message. */
  receive(party: Side, threadId: string, seq: number): void {
    this.#received.set(`${party} ${threadId}`, seq)
    for (const side of SIDES)
      this.servers[side].tell({ type: 'received', connectionId: GENERAL.id, threadId, party, seq })
  }

  /** How far devices of a side have received a conversation. */
  receivedBy(side: Side, threadId: string): number {
    return Math.max(this.#received.get(`${side} ${threadId}`) ?? 0, this.readBy(side, threadId))
  }

  /** Somebody types. */
  type(party: Side, threadId: string): void {
    const by = { party, authorId: IDS[party], authorName: NAMES[party] }
    const event = { type: 'typing', connectionId: GENERAL.id, threadId, ...by } as const
    for (const side of SIDES) this.servers[side].room.mention(event)
  }

  /** A side has read a conversation up to a message. */
  read(party: Side, threadId: string, seq: number): void {
    this.#read.set(`${party} ${threadId}`, seq)
    for (const side of SIDES) this.servers[side].tell({ type: 'read', connectionId: GENERAL.id, threadId, party, seq })
  }

  /** How far a side has read a conversation. */
  readBy(side: Side, threadId: string): number {
    return this.#read.get(`${side} ${threadId}`) ?? 0
  }

  /** What was said, as one text per message. */
  transcript(threadId: string): string[] {
    return this.of(threadId).map(({ text }) => text)
  }

  /** What was said in a conversation. */
  of(threadId: string): ChatMessage[] {
    return this.messages.get(threadId) ?? []
  }

  #tell(message: ChatMessage): void {
    const orderId = this.threads.find(({ id }) => id === message.threadId)?.orderId ?? null
    for (const side of SIDES) this.servers[side].tell({ type: 'message', connectionId: GENERAL.id, message, orderId })
  }

  #serve(server: FakeServer, side: Side): void {
    server
      .on('GET /v1/context', () => memberContext(side))
      .on('GET /v1/chat/threads', () => ({
        items: inOrder(this.threads.map((thread) => this.#toThread(thread, side))),
        next: null,
      }))
      .on('GET /v1/chat/threads/:id/messages', (request) => this.#page(request, side))
      .on('POST /v1/chat/threads/:id/messages', (request) => this.#take(request, side))
      .on('POST /v1/chat/threads/:id/read', ({ params: { id = '' }, body }) => {
        const { seq } = body as { seq: number }
        if (seq > this.readBy(side, id)) this.read(side, id, Math.min(seq, this.of(id).length))
        return { done: true as const }
      })
      .on('POST /v1/chat/threads/:id/received', ({ params: { id = '' }, body }) => {
        const { seq } = body as { seq: number }
        if (seq > this.receivedBy(side, id)) this.receive(side, id, seq)
        return { done: true as const }
      })
      .on('POST /v1/chat/threads/:id/typing', ({ params: { id = '' } }) => {
        this.type(side, id)
        return { done: true as const }
      })
    serveChanges(server, this)
  }

  #toThread(thread: FakeThread, side: Side): Thread {
    const messages = this.of(thread.id)
    const last = messages.at(-1)
    const read = this.readBy(side, thread.id)
    return {
      ...thread,
      recipientName: thread.orderId ? 'Lucía Ferreira' : null,
      lastSeq: messages.length,
      lastText: last?.text ?? '',
      lastFile: last?.files[0]?.contentType ?? null,
      lastParty: last?.party ?? null,
      lastAuthorId: last?.authorId ?? '',
      lastAuthorName: last?.authorName ?? '',
      lastAt: last?.at ?? null,
      readSeq: read,
      unread: messages.filter(({ seq, party }) => party !== side && seq > read).length,
    }
  }

  #page({ params: { id = '' }, query }: FakeRequest, side: Side) {
    if (!this.threads.some((thread) => thread.id === id)) throw new ApiError('not_found', 'No such conversation')
    const all = this.of(id)
    const { before = Infinity, after = 0, limit = 50 } = query
    const between = all.filter(({ seq }) => seq < Number(before) && seq > Number(after))
    const items = 'after' in query ? between.slice(0, Number(limit)) : between.slice(-Number(limit))
    const lastChange = Math.max(0, ...all.map(({ change }) => change))
    const since = Number(query.changedAfter ?? Infinity)
    const changed = all.filter(({ change }) => change > since).toSorted((one, other) => one.change - other.change)
    const marks = { lastReadSeq: this.readBy(otherOf(side), id), lastReceivedSeq: this.receivedBy(otherOf(side), id) }
    return { items, changed, lastSeq: all.length, lastChange, ...marks }
  }

  async #take({ params: { id = '' }, body }: FakeRequest, side: Side): Promise<ChatMessage> {
    const { clientId, text, files: ids } = body as { clientId: string; text: string; files: string[] }
    await this.onSend({ clientId, text }, side)
    const files = ids.flatMap((fileId) => this.uploads.get(fileId) ?? [])
    const known = this.of(id).find((message) => message.clientId === clientId && message.party === side)
    const person = memberContext(side).person
    const by = { author: person?.name ?? '', authorId: person?.id ?? '' }
    const message = known ?? this.say(side, id, text, { clientId, files, ...by })
    this.onTaken()
    return message
  }
}

interface Spoken {
  at?: number
  author?: string
  authorId?: string
  files?: ChatFile[]
  clientId?: string
  quietly?: boolean
}
const IDS = { client: idOf('p1'), courier: idOf('p2'), recipient: 'recipient' } as const
const NAMES = { client: 'Paula Etchart', courier: 'Marina Gadea', recipient: 'Lucía Ferreira' } as const

/** Who a member of each side is. */
export function memberContext(side: Side): Context {
  const client = contextOf(1)
  if (side === 'client') return client
  const organization = { id: idOf('k0'), kind: 'courier', name: 'Faro Envíos' } as const
  return {
    ...client,
    organization: { ...client.organization, ...organization },
    organizations: [organization],
    person: { id: idOf('p2'), name: 'Marina Gadea', email: 'marina@faro.example', language: null, role: 'dispatcher' },
    scopes: [...client.scopes, 'dispatch:read', 'dispatch:write'],
  }
}
