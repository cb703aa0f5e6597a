import * as z from 'zod/mini'
import type { DeliveryReport, Hook, InboundSms } from './sms.ts'
import { reasonOf, stateOf } from './telnyx-codes.ts'

/** A request that is older or newer than this was recorded and played again. */
const TOLERANCE_SECONDS = 300
/** Words that Telnyx answers itself, when they stand alone. */
const ANSWERED = new Set('STOP STOPALL UNSUBSCRIBE CANCEL END QUIT START YES UNSTOP HELP INFO'.split(' '))

const Event = z.object({
  data: z.object({
    event_type: z.string(),
    payload: z.object({
      id: z.string(),
      direction: z.string(),
      text: z._default(z.nullable(z.string()), ''),
      from: z.optional(z.object({ phone_number: z.optional(z.string()) })),
      to: z._default(z.array(z.object({ status: z.optional(z.string()) })), []),
      errors: z._default(z.array(z.object({ code: z.coerce.string<number | string>() })), []),
    }),
  }),
})

/** Reads a text that came in. */
export async function readTelnyxInbound(publicKey: string, hook: Hook): Promise<InboundSms | null> {
  const event = await genuineEvent(publicKey, hook)
  const from = event?.payload.from?.phone_number
  if (!event || event.event_type !== 'message.received' || !from) return null
  const body = event.payload.text ?? ''
  return { id: event.payload.id, from, body, isAnswered: ANSWERED.has(body.trim().toUpperCase()) }
}

/** Reads what became of a text; its id stands in the address that we gave. */
export async function readTelnyxReport(publicKey: string, hook: Hook): Promise<DeliveryReport | null> {
  const event = await genuineEvent(publicKey, hook)
  const id = new URL(hook.url).searchParams.get('id')
  const state = stateOf(event?.payload.to[0]?.status ?? '')
  if (!event || id === null || state === null) return null
  const code = event.payload.errors[0]?.code ?? null
  const isOver = state === 'failed' || state === 'undelivered'
  return { id, state, reason: isOver ? reasonOf(code) : null, code, providerId: event.payload.id }
}

/** The event of a body that Telnyx has signed with its time (Ed25519). */
async function genuineEvent(publicKey: string, { headers, body, at }: Hook) {
  const timestamp = headers.get('telnyx-timestamp') ?? ''
  const isRecent = Math.abs(at.getTime() / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS
  const signature = bytesOf(headers.get('telnyx-signature-ed25519') ?? '')
  if (!/^\d+$/.test(timestamp) || !isRecent || signature?.length !== 64) return null
  const key = await importKey(publicKey)
  const isGenuine = await crypto.subtle.verify('Ed25519', key, signature, encode(`${timestamp}|${body}`))
  return isGenuine ? (z.safeParse(Event, toJson(body)).data?.data ?? null) : null
}

const importKey = (publicKey: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytesOf(publicKey) ?? new Uint8Array(), 'Ed25519', false, ['verify'])

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0) return null
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

function toJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
