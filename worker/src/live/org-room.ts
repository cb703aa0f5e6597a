import { CLOSE_CODES, type OrgEvent, type OrgMessage, type Welcome } from '@waybill/contract/live'
import type { Env } from '../env.ts'
import { TRUST_MS } from '../identity/short-cache.ts'
import { readFrame } from './frames.ts'
import type { SeatRequest } from './handshake.ts'
import { carries, MessageLog, type Stream } from './message-log.ts'
import { PausedConnections } from './paused.ts'
import { Room } from './room.ts'
import { TICKET_SECONDS } from './ticket.ts'

/** One event for an organization; `key` is its outbox id, by which a second telling is known. */
export interface OrgNews {
  readonly key: string
  readonly event: OrgEvent
}
export type DriverNews = Extract<OrgEvent, { type: 'driver' }>

interface Member {
  readonly stream: Stream
  readonly mayWatchDrivers: boolean
  readonly watchesDrivers: boolean
  /** Rights may have ended since: who listens for so long must ask for a ticket again. In milliseconds. */
  readonly until: number
}

const MINUTE_MS = 60_000
/** When every socket was closed last, in seconds since 1970. */
const CLOSED_AT = 'closed-at'
/** A reading and its socket may be so much longer or shorter on their way. */
const UNDERWAY_MS = 10_000

/** Whose event it is; null for what is no connection's. */
const connectionOf = (event: OrgEvent): string | null => {
  if (event.type === 'driver') return null
  return event.type === 'order' ? event.row.connectionId : event.connectionId
}

/** One room per organization: its open screens hear order changes, chat and, while a map is open, drivers. */
export class OrgRoom extends Room<Member> {
  readonly #log: MessageLog
  readonly #paused: PausedConnections
  /** The last known place of each driver: in memory only, refreshed within seconds. */
  readonly #drivers = new Map<string, DriverNews>()

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    this.#log = new MessageLog(context.storage.sql)
    this.#paused = new PausedConnections(context.storage.sql)
  }

  /** Tells each event once to every open screen that may hear it. */
  publish(news: readonly OrgNews[]): void {
    for (const { key, event } of news.filter(({ event }) => !this.#isPaused(event))) {
      const numbers = this.#log.append(key, event)
      if (numbers) this.#tell(event, numbers)
    }
  }

  /** Tells who listens now something of the moment, which nobody needs to hear later. */
  mention(event: OrgEvent): void {
    if (this.#isPaused(event)) return
    for (const socket of this.#members) {
      const { stream } = this.stateOf(socket)
      if (carries(stream, event)) this.#pass(socket, event)
    }
  }

  /** Somebody's data was erased: what is kept for screens that come back may name them, so those read everything anew. */
  forget(): void {
    this.#log.forget()
  }

  /** A courier suspends this client: its news ends here, and whoever listens has to show again that they may. */
  async pause(connectionId: string): Promise<void> {
    this.#paused.add(connectionId)
    await this.expel()
  }

  /** The courier works with this client again. */
  resume(connectionId: string): void {
    this.#paused.delete(connectionId)
  }

  /**
   * Closes every socket and refuses the tickets that were given before; those who still may come back with a new one.
   * Once more when the last isolate has heard who may not, for one that gave a ticket meanwhile.
   */
  async expel(): Promise<void> {
    this.#closeAll()
    await this.ctx.storage.setAlarm(Date.now() + TRUST_MS + 1_000)
  }

  override alarm(): void {
    this.#closeAll()
  }

  /** Takes a driver's place and answers whether anybody watches drivers now. */
  driverMoved(news: DriverNews): boolean {
    this.#drivers.set(news.driverId, news)
    const watchers = this.#members.filter((socket) => this.stateOf(socket).watchesDrivers)
    for (const socket of watchers) this.#pass(socket, news)
    return watchers.length > 0
  }

  /** The drivers on duty and where they were heard last. */
  places(): DriverNews[] {
    return [...this.#drivers.values()].filter(({ onDuty, point }) => onDuty && point !== null)
  }

  override webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): void {
    const state = this.stateOf(socket)
    const frame = readFrame(message)
    if (frame === null || !state.mayWatchDrivers) return
    const watchesDrivers = frame === 'watch-drivers'
    this.remember(socket, { ...state, watchesDrivers })
    if (watchesDrivers) for (const news of this.#drivers.values()) this.#pass(socket, news)
  }

  protected override isOver({ expires }: SeatRequest): boolean {
    return expires - TICKET_SECONDS < (this.ctx.storage.kv.get<number>(CLOSED_AT) ?? 0)
  }

  protected override admit({ seat }: SeatRequest): Member | null {
    if (seat.room !== 'org') return null
    return {
      stream: seat.stream,
      mayWatchDrivers: seat.drivers,
      watchesDrivers: false,
      until: Date.now() + seat.minutes * MINUTE_MS,
    }
  }

  /** Whoever has heard nothing yet hears what was told since they began to read: it may be newer than what they read. */
  protected override greet(socket: WebSocket, { stream }: Member, { since, ago }: SeatRequest): void {
    const from = since ?? (ago === null ? null : this.#log.before(stream, Date.now() - ago - UNDERWAY_MS))
    const missed = from === null ? null : this.#missed(stream, from)
    const head = this.#log.head(stream)
    const seq = since === null && missed ? head - missed.length : head
    const welcome: Welcome = { type: 'welcome', seq, resumed: missed !== null }
    this.send(socket, welcome)
    for (const message of missed ?? []) this.send(socket, message)
  }

  /** Sockets whose ticket still counts; the others come back with a new one and resume. */
  get #members(): WebSocket[] {
    const over = this.sockets.filter((socket) => this.stateOf(socket).until < Date.now())
    for (const socket of over) socket.close(CLOSE_CODES.ticketSpent)
    return this.sockets.filter((socket) => !over.includes(socket))
  }

  /** Where some of what was missed must not be told any more, the whole is fetched again. */
  #missed(stream: Stream, since: number): OrgMessage[] | null {
    const missed = this.#log.after(stream, since)
    return missed?.some(({ event }) => this.#isPaused(event)) ? null : missed
  }

  #isPaused(event: OrgEvent): boolean {
    const connectionId = connectionOf(event)
    return connectionId !== null && this.#paused.has(connectionId)
  }

  #closeAll(): void {
    this.ctx.storage.kv.put(CLOSED_AT, Math.floor(Date.now() / 1000))
    for (const socket of this.sockets) socket.close(CLOSE_CODES.ticketSpent)
  }

  #tell(event: OrgEvent, numbers: Record<Stream, number>): void {
    for (const socket of this.#members) {
      const { stream } = this.stateOf(socket)
      if (carries(stream, event)) this.send(socket, { seq: numbers[stream], event })
    }
  }

  /** What is of the moment carries the last number and never advances it, so a lost one is no gap. */
  #pass(socket: WebSocket, event: OrgEvent): void {
    const message: OrgMessage = { seq: this.#log.head(this.stateOf(socket).stream), passing: true, event }
    this.send(socket, message)
  }
}
