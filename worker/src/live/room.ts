import { CLOSE_CODES, type Welcome } from '@waybill/contract/live'
import { DurableObject } from 'cloudflare:workers'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import { readSeat, type SeatRequest } from './handshake.ts'

/** Far below the platform's 32,768, so that one room stays quick. */
const MAX_SOCKETS = 5_000

/**
 * What all rooms share: hibernating sockets that come in by a single-use ticket, and an answer to `ping` that wakes
 * nobody. Rooms keep no timers; a timer would keep them awake and billed.
 */
export abstract class Room<State extends object> extends DurableObject<Env> {
  /** What is attached to the sockets, read once after each sleep. */
  readonly #states = new WeakMap<WebSocket, State>()

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    context.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
    context.storage.sql.exec('CREATE TABLE IF NOT EXISTS spent_tickets (id TEXT PRIMARY KEY, expires INTEGER NOT NULL)')
  }

  /** Says what a new socket may hear, or null where nothing remains to be heard. */
  protected abstract admit(request: SeatRequest): State | null | Promise<State | null>
  /** Whether a ticket stands for something that may have ended since it was given. */
  protected isOver(_request: SeatRequest): boolean {
    return false
  }

  /** Sends the first frames. */
  protected abstract greet(socket: WebSocket, state: State, asked: SeatRequest): void | Promise<void>

  /** The handshake; the worker has checked the ticket and the origin before (handshake.ts). */
  override async fetch(request: Request): Promise<Response> {
    const asked = readSeat(request)
    if (this.isOver(asked) || !this.#spend(asked)) return refusal(CLOSE_CODES.ticketSpent)
    if (this.ctx.getWebSockets().length >= MAX_SOCKETS) return refusal(CLOSE_CODES.tooMany)
    const state = await this.admit(asked)
    if (state === null) return refusal(CLOSE_CODES.gone)
    const [client, server] = socketPair()
    this.ctx.acceptWebSocket(server)
    this.remember(server, state)
    await this.greet(server, state, asked)
    return new Response(null, { status: 101, webSocket: client })
  }

  /** The platform leaves it to us to answer a page that hangs up; 1005 and 1006 may be heard but never sent. */
  override webSocketClose(socket: WebSocket, code: number): void {
    if (socket.readyState !== WebSocket.CLOSED) socket.close(code === 1005 || code === 1006 ? 1000 : code)
  }

  override webSocketError(_socket: WebSocket, error: unknown): void {
    log('warn', 'socket_error', { message: error instanceof Error ? error.message : String(error) })
  }

  protected get sockets(): WebSocket[] {
    return this.ctx.getWebSockets().filter((socket) => socket.readyState === WebSocket.OPEN)
  }

  protected stateOf = (socket: WebSocket): State => {
    const known = this.#states.get(socket)
    if (known) return known
    const state = attachedTo<State>(socket)
    this.#states.set(socket, state)
    return state
  }

  protected remember(socket: WebSocket, state: State): void {
    this.#states.set(socket, state)
    socket.serializeAttachment(state)
  }

  protected send(socket: WebSocket, frame: Welcome | object): void {
    socket.send(JSON.stringify(frame))
  }

  #spend({ ticketId, expires }: SeatRequest): boolean {
    const { sql } = this.ctx.storage
    sql.exec('DELETE FROM spent_tickets WHERE expires < ?', Math.floor(Date.now() / 1000))
    const spent = sql.exec('INSERT OR IGNORE INTO spent_tickets VALUES (?, ?) RETURNING id', ticketId, expires)
    return spent.toArray().length === 1
  }
}

// Only `remember` attaches anything to a socket, and that is the room's State.
const attachedTo = <State>(socket: WebSocket): State => socket.deserializeAttachment() as State

/** The worker turns this into a socket that closes with the code (handshake.ts). */
const refusal = (code: number) => new Response(null, { status: 403, headers: { 'waybill-close-code': String(code) } })

export function socketPair(): [WebSocket, WebSocket] {
  const pair = new WebSocketPair()
  return [pair[0], pair[1]]
}
