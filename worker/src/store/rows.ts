import type { OrderRecord } from '../domain/change.ts'
import type { Idempotency } from '../domain/idempotency.ts'
import { ApiError } from '@waybill/contract'

/** Reads a stored order. Only `commit` writes this column, always from an OrderRecord, so the shape is ours. */
export const toRecord = ({ record }: { record: string }): OrderRecord => JSON.parse(record) as OrderRecord

export interface IdempotencyRow {
  hash: string
  body: string
}

/** The answer that this key already got; another body under the same key is a mistake worth telling. */
export function replayOf<Answer>(row: IdempotencyRow | undefined, idempotency: Idempotency | null): Answer | null {
  if (!row || !idempotency) return null
  if (row.hash !== idempotency.hash) {
    throw new ApiError('idempotency_mismatch', 'This Idempotency-Key was used with another request')
  }
  // The same request, so the same endpoint wrote it: its own answer's type.
  return JSON.parse(row.body) as Answer
}
