import type { D1Database } from '@cloudflare/workers-types'
import { placeOfOrder } from '../domain/chat.ts'
import { readInbound } from '../domain/inbound.ts'
import type { Env } from '../env.ts'
import { deliverOutbox } from '../live/deliver-outbox.ts'
import { log } from '../log.ts'
import { smsOf } from '../providers/sms/index.ts'
import type { InboundSms } from '../providers/sms/sms.ts'
import { addMessage } from '../store/chat.ts'
import { isOptedOut, lastTextTo, noteInbound, optIn, optOut, type LastText } from '../store/opt-outs.ts'
import { allShards, shardFor, shardsOf } from '../store/shards.ts'
import { orderWithLinks } from '../store/tracking.ts'
import { enqueueText } from './enqueue-text.ts'

const TEXTS = {
  opt_out: 'You will get no more texts from us. Answer START to get them again.',
  opt_in: 'You will get texts from us again. Answer STOP to end them.',
  help: 'These texts tell you about your delivery. Answer STOP to end them.',
} as const

/** Handles an answer to a text, once: STOP, START and HELP at once, everything else as a message about the order. */
export async function receiveText(env: Env, inbound: InboundSms, now: Date): Promise<void> {
  const last = await newestTextTo(env, inbound.from)
  if (!last) return log('info', 'inbound_text_from_nobody')
  const { courierId } = last
  const databases = await shardsOf(env, [courierId])
  const [home] = databases
  if (!home) return
  const { kind, word } = readInbound(inbound.body, await isOptedOut(home, courierId, inbound.from))
  const at = now.toISOString()
  // The effect comes first: a crash before the note repeats it, which changes nothing.
  if (kind === 'opt_out') await Promise.all(databases.map((db) => optOut(db, courierId, inbound.from, word, at)))
  if (kind === 'opt_in') await Promise.all(databases.map((db) => optIn(db, courierId, inbound.from, at)))
  if (kind === 'reply') await passOn(env, inbound, last, at)
  if (!(await noteInbound(home, { id: inbound.id, courierId, kind }, at))) return
  if (kind === 'reply' || smsOf(env).capabilities.answersKeywords) return
  await enqueueText(env, { courierId, kind, requestId: inbound.id, to: inbound.from, body: TEXTS[kind] }, now)
}

/** A number may be texted from several couriers: an answer is for the one who wrote last. */
async function newestTextTo(env: Env, recipient: string): Promise<LastText | null> {
  const found = await Promise.all(allShards(env).map((db) => lastTextTo(db, recipient)))
  return found.reduce((newest, text) => (text && (!newest || text.at > newest.at) ? text : newest), null)
}

/** A reply belongs to the conversation about its order; the inbound id makes a repetition the same message. */
async function passOn(
  env: Env,
  { id, body }: InboundSms,
  { orderId, recipientName }: LastText,
  at: string,
): Promise<void> {
  if (orderId === null || body.trim() === '') return
  const db: D1Database = await shardFor(env, orderId)
  const found = await orderWithLinks(db, orderId)
  if (!found) return
  const author = { id: 'recipient', name: recipientName, party: 'recipient' } as const
  const message = { place: placeOfOrder(found.order), author, clientId: id, text: body.slice(0, 4_000), files: [] }
  const { outbox } = await addMessage(db, message, at)
  await deliverOutbox(env, db, outbox)
}
