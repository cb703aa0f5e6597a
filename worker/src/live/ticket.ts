import type { Env } from '../env.ts'
import { derivedKey, hmac, tokenKeys } from '../identity/secrets.ts'
import { newId } from '../store/ids.ts'
import type { Stream } from './message-log.ts'
import { fromBase64Url, toBase64Url } from './base64url.ts'

/** A ticket lives for half a minute: long enough for one handshake on a slow phone. */
export const TICKET_SECONDS = 30

/** What a socket may hear in an organization's room. */
export interface OrgSeat {
  readonly room: 'org'
  /** The organization's, or one connection's. */
  readonly name: string
  readonly stream: Stream
  /** Whether the socket may ask for its drivers' positions. */
  readonly drivers: boolean
  /** How long the socket may listen before it has to show a right to it again. */
  readonly minutes: number
}
/** What a socket may hear in an order's room: one leg, by one link. */
export interface TrackingSeat {
  readonly room: 'order'
  readonly orderId: string
  readonly legId: string
  readonly linkHash: string
}
/** A driver's own phone in its own room. */
export interface DriverSeat {
  readonly room: 'driver'
  readonly driverId: string
}
export type Seat = OrgSeat | TrackingSeat | DriverSeat

export interface Ticket {
  /** Remembered by the room until it expires, so that it works once. */
  readonly id: string
  /** The origin that asked for the ticket; null for callers that are no browser. */
  readonly origin: string | null
  /** Seconds since 1970. */
  readonly expires: number
  readonly seat: Seat
}

/** Makes a single-use ticket: signed by us, so that no database has to hold it. */
export async function issueTicket(env: Env, seat: Seat, origin: string | null, now: Date): Promise<string> {
  const expires = Math.floor(now.getTime() / 1000) + TICKET_SECONDS
  const ticket: Ticket = { id: newId(), origin, expires, seat }
  const body = toBase64Url(new TextEncoder().encode(JSON.stringify(ticket)))
  const signed = `${env.TOKEN_KID}.${body}`
  const signature = await hmac(await derivedKey(env, 'socket-ticket'), signed)
  return `${signed}.${toBase64Url(signature)}`
}

/** The ticket behind a text, or null where it is forged, damaged or too old. */
export async function readTicket(env: Env, text: string, now: Date): Promise<Ticket | null> {
  const [keyId = '', body = '', signature = ''] = text.split('.')
  const bytes = fromBase64Url(signature)
  const json = fromBase64Url(body)
  if (!Object.hasOwn(tokenKeys(env), keyId) || !bytes || !json) return null
  const key = await derivedKey(env, 'socket-ticket', keyId)
  const signed = new TextEncoder().encode(`${keyId}.${body}`)
  if (!(await crypto.subtle.verify('HMAC', key, bytes, signed))) return null
  const ticket = asTicket(JSON.parse(new TextDecoder().decode(json)))
  return ticket.expires * 1000 > now.getTime() ? ticket : null
}

// The signature has just proved that `issueTicket` wrote this value.
const asTicket = (value: unknown) => value as Ticket
