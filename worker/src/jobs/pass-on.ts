import { isActive } from '@waybill/contract'
import { harmlessWords } from '@waybill/contract/tag-values'
import { placeOfOrder } from '../domain/chat.ts'
import type { OrderRecord } from '../domain/change.ts'
import type { Env } from '../env.ts'
import { deliverOutbox } from '../live/deliver-outbox.ts'
import type { InboundSms } from '../providers/sms/sms.ts'
import { addMessage } from '../store/chat.ts'
import { findDriverPhone } from '../store/drivers.ts'
import type { LastText } from '../store/inbound-texts.ts'
import { isOptedOut } from '../store/opt-outs.ts'
import { shardFor } from '../store/shards.ts'
import { orderWithLinks } from '../store/tracking.ts'
import { enqueueText } from './enqueue-text.ts'

const LONGEST_MESSAGE = 4_000
const LONGEST_TEXT = 300

/** A recipient's words go to the driver who is on the way to them, else into the conversation about the order. */
export async function passOn(env: Env, inbound: InboundSms, last: LastText | null, at: string): Promise<void> {
  if (last === null || last.orderId === null || inbound.body.trim() === '') return
  const db = await shardFor(env, last.orderId)
  const found = await orderWithLinks(db, last.orderId)
  if (!found) return
  const phone = await activeDriverPhone(env, found.order, last.legId)
  if (phone === null || (await isOptedOut(db, last.courierId, phone))) {
    const author = { id: 'recipient', name: last.recipientName, party: 'recipient' } as const
    const text = inbound.body.slice(0, LONGEST_MESSAGE)
    const { outbox } = await addMessage(
      db,
      { place: placeOfOrder(found.order), author, clientId: inbound.id, text, files: [] },
      at,
    )
    return deliverOutbox(env, db, outbox)
  }
  const name = harmlessWords(last.recipientName, 60)
  const body = `${name} (${found.order.shortId}): ${harmlessWords(inbound.body, LONGEST_TEXT)}`
  const { courierId } = last
  await enqueueText(env, { courierId, kind: 'reply', requestId: inbound.id, to: phone, body }, new Date(at))
}

/** The phone of the driver who serves this stop now. */
async function activeDriverPhone(env: Env, order: OrderRecord, legId: string | null): Promise<string | null> {
  const leg = order.legs.find(({ id }) => id === legId)
  if (!leg || !order.driver || order.status !== 'in_progress' || !isActive(leg.state)) return null
  return findDriverPhone(env.DIRECTORY, order.courier.id, order.driver.id)
}
