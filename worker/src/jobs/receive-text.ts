import { ANSWERS } from '@waybill/contract/answers'
import { knownLanguage } from '@waybill/contract/tag-values'
import { renderTemplate } from '@waybill/contract/templates'
import { readInbound, type Reading } from '../domain/inbound.ts'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import type { InboundSms } from '../providers/sms/sms.ts'
import { findCourierContact } from '../store/courier-contact.ts'
import { isHandled, lastTextTo, noteInbound, type LastText } from '../store/inbound-texts.ts'
import { changeOptOut, isOptedOut } from '../store/opt-outs.ts'
import { allShards, shardsOf } from '../store/shards.ts'
import { enqueueText } from './enqueue-text.ts'
import { passOn } from './pass-on.ts'

/** A text that came in, for the courier whose number it came to; null where only the last text can tell whose it is. */
export interface Received {
  readonly inbound: InboundSms
  readonly courierId: string | null
}

/** Handles an answer to a text, once: STOP, START and HELP at once, everything else as words about the order. */
export async function receiveText(env: Env, { inbound, courierId: known }: Received, now: Date): Promise<void> {
  const last = await newestTextTo(env, inbound.from, known)
  const courierId = known ?? last?.courierId ?? null
  const [home] = courierId === null ? [] : await shardsOf(env, [courierId])
  if (!home || courierId === null) return log('info', 'inbound_text_from_nobody')
  if (await isHandled(home, inbound.id)) return
  const reading = readInbound(inbound.body, await isOptedOut(home, courierId, inbound.from))
  const at = now.toISOString()
  // The effect comes first: a crash before the note repeats it, which changes nothing.
  await takeEffect(env, { inbound, reading, last, courierId, at })
  if (!(await noteInbound(home, { id: inbound.id, courierId, kind: reading.kind }, at))) return
  if (reading.kind !== 'reply' && !inbound.isAnswered) {
    await answer(env, { kind: reading.kind, inbound, courierId, last }, now)
  }
}

/** A number may be texted from several couriers: an answer is for the one who wrote last. */
async function newestTextTo(env: Env, recipient: string, courierId: string | null): Promise<LastText | null> {
  const databases = courierId === null ? allShards(env) : await shardsOf(env, [courierId])
  const found = await Promise.all(databases.map((db) => lastTextTo(db, recipient, courierId)))
  return found.reduce((newest, text) => (text && (!newest || text.at > newest.at) ? text : newest), null)
}

interface Effect {
  readonly inbound: InboundSms
  readonly reading: Reading
  readonly last: LastText | null
  readonly courierId: string
  readonly at: string
}

/** As much of what was written as an argument about it needs. */
const EVIDENCE_LENGTH = 300

async function takeEffect(env: Env, { inbound, reading, last, courierId, at }: Effect): Promise<void> {
  const { kind, word } = reading
  if (kind === 'help') return
  if (kind === 'reply') return passOn(env, inbound, last, at)
  const evidence = {
    id: inbound.id,
    source: 'text',
    said: inbound.body.slice(0, EVIDENCE_LENGTH),
    actorName: '',
  } as const
  const about = { name: last?.recipientName ?? '', notificationId: last?.id ?? null }
  const change = { courierId, recipient: inbound.from, kind, word, at, ...evidence, ...about }
  await Promise.all((await shardsOf(env, [courierId])).map((db) => changeOptOut(db, change)))
}

interface Answering {
  readonly kind: Exclude<Reading['kind'], 'reply'>
  readonly inbound: InboundSms
  readonly courierId: string
  readonly last: LastText | null
}

/** Says that it was heard, in the language of the last text. */
async function answer(env: Env, { kind, inbound, courierId, last }: Answering, now: Date): Promise<void> {
  const courier = await findCourierContact(env.DIRECTORY, courierId)
  const language = knownLanguage(last?.language ?? courier?.language ?? 'en')
  const values = { 'courier.name': courier?.name, 'support.phone': courier?.supportPhone }
  const body = renderTemplate(ANSWERS[language][kind], values)
  await enqueueText(env, { courierId, kind, requestId: inbound.id, to: inbound.from, body, language }, now)
}
