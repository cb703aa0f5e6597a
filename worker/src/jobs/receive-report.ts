import { isId } from '@waybill/contract/ids'
import type { Env } from '../env.ts'
import type { DeliveryReport } from '../providers/sms/sms.ts'
import { shardFor } from '../store/shards.ts'
import { recipientOf } from '../store/text-receipts.ts'
import { noteRefusal } from './note-refusal.ts'
import { recordReceipt } from './record-receipt.ts'

/** A receipt from the provider of a courier. */
export interface ReceivedReport {
  readonly courierId: string
  readonly provider: string
  readonly report: DeliveryReport
}

/** Records what became of a text; a receipt that is late, doubled or for nothing changes nothing. */
export async function receiveReport(env: Env, received: ReceivedReport, now: Date): Promise<void> {
  const { courierId, provider, report } = received
  const { id, state, reason, code, providerId } = report
  if (!isId(id)) return
  const db = await shardFor(env, id)
  const at = now.toISOString()
  const receipt = { state, reason, code, provider, providerId, segments: 0, checkAt: null }
  const isNews = await recordReceipt({ env, db }, { id, courierId }, receipt, at)
  if (!isNews || reason !== 'opted_out') return
  const recipient = await recipientOf(db, { id, courierId })
  if (recipient !== null) await noteRefusal(env, { id, courierId, recipient }, provider, at)
}
