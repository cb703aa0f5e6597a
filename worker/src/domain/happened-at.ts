import type { Instant } from '@waybill/contract'
import type { OrderRecord } from './change.ts'
import type { Decision } from './decision.ts'

/**
 * When a driver's move happened. A report may come hours late, so what the phone says counts, but never before what came
 * before it and never later than now: the clock of a phone may be wrong.
 */
export function happenedAt(order: OrderRecord, { at, reportedAt }: Decision): Instant {
  if (!reportedAt) return at
  const earliest = latestMoment(order)
  const reported = new Date(Date.parse(reportedAt)).toISOString()
  if (reported <= earliest) return earliest < at ? earliest : at
  return reported < at ? reported : at
}

const latestMoment = ({ createdAt, legs }: OrderRecord): Instant =>
  legs
    .flatMap(({ startedAt, arrivedAt, endedAt }) => [startedAt, arrivedAt, endedAt])
    .reduce<Instant>((latest, moment) => (moment && moment > latest ? moment : latest), createdAt)
