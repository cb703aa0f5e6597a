import { CLOSE_CODES } from '@waybill/contract/live'
import type { Env } from '../env.ts'
import { readTicket, type Seat, type Ticket } from './ticket.ts'

/** What a room learns from the worker about a socket that wants in. */
export interface SeatRequest {
  readonly ticketId: string
  readonly expires: number
  readonly seat: Seat
  /** The last message that the caller has heard before. */
  readonly since: number | null
  /** Milliseconds since a caller who has heard nothing yet began to read; null where it does not say. */
  readonly ago: number | null
}

const SEAT_HEADER = 'waybill-seat'

/**
 * Connects a socket to its room: `?ticket=…&since=…`, or `&ago=…` for the first time. A refused socket is opened and closed with a code, because a
 * browser tells its page nothing about a refused handshake.
 */
export async function openSocket(env: Env, request: Request, kind: Seat['room'], now: Date): Promise<Response> {
  if (request.headers.get('upgrade')?.toLowerCase() !== 'websocket') {
    return new Response('This address speaks WebSocket\n', { status: 426, headers: { upgrade: 'websocket' } })
  }
  const url = new URL(request.url)
  const ticket = await readTicket(env, url.searchParams.get('ticket') ?? '', now)
  if (!ticket || ticket.seat.room !== kind) return refuse(CLOSE_CODES.ticketSpent)
  if (!mayConnect(env, request, ticket)) return refuse(CLOSE_CODES.notAllowed)
  const response = await roomOf(env, ticket.seat).fetch(withSeat(request, ticket, url))
  const code = response.headers.get('waybill-close-code')
  return code === null ? response : refuse(Number(code))
}

/** Our own pages, or the origin that asked for the ticket. */
function mayConnect(env: Env, request: Request, ticket: Ticket): boolean {
  const origin = request.headers.get('origin')
  if (origin === ticket.origin) return true
  return origin !== null && [new URL(request.url).origin, new URL(env.BASE_URL).origin].includes(origin)
}

function roomOf(env: Env, seat: Seat) {
  switch (seat.room) {
    case 'org':
      return env.ORG_ROOM.getByName(seat.name)
    case 'order':
      return env.ORDER_ROOM.getByName(seat.orderId)
    case 'driver':
      return env.DRIVER_ROOM.getByName(seat.driverId)
  }
}

function numberIn(url: URL, name: 'since' | 'ago'): number | null {
  const text = url.searchParams.get(name) ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}

function withSeat(request: Request, { id, expires, seat }: Ticket, url: URL): Request {
  const asked: SeatRequest = { ticketId: id, expires, seat, since: numberIn(url, 'since'), ago: numberIn(url, 'ago') }
  const headers = new Headers(request.headers)
  headers.set(SEAT_HEADER, JSON.stringify(asked))
  return new Request(request, { headers })
}

// Rooms are reachable through `openSocket` alone, which has just set this header.
export const readSeat = (request: Request) => JSON.parse(request.headers.get(SEAT_HEADER) ?? '') as SeatRequest

function refuse(code: number): Response {
  const pair = new WebSocketPair()
  pair[1].accept()
  pair[1].close(code)
  return new Response(null, { status: 101, webSocket: pair[0] })
}
