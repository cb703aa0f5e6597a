import type { D1Database, D1PreparedStatement, D1Result } from '@cloudflare/workers-types'
import { ApiError } from '@waybill/contract'
import type { Idempotency } from '../domain/idempotency.ts'
import { insert } from './insert.ts'

/** Remembers what a repeated request is answered, in the batch that does its work. */
export const rememberAnswer = (
  db: D1Database,
  idempotency: Idempotency | null,
  answer: unknown,
  at: string,
): D1PreparedStatement[] => {
  if (!idempotency) return []
  const { tenant, key, hash } = idempotency
  return [insert(db, 'idempotency', { tenant, key, hash, body: JSON.stringify(answer), created_at: at })]
}

/** Forgets answers that nobody repeats a request for any more. */
export const forgetAnswers = (db: D1Database, before: string): D1PreparedStatement =>
  db.prepare('DELETE FROM idempotency WHERE created_at < ?').bind(before)

/** Runs a batch; a constraint that stops it becomes the error that `conflicts` has for it. */
export async function runBatch(
  db: D1Database,
  statements: D1PreparedStatement[],
  conflicts: Readonly<Record<string, () => ApiError>> = {},
): Promise<D1Result[]> {
  return db.batch(statements).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : ''
    if (message.includes('idempotency.tenant')) throw running()
    const known = Object.entries(conflicts).find(([constraint]) => message.includes(constraint))
    throw known ? known[1]() : error
  })
}

const running = () => new ApiError('duplicate_in_progress', 'The same request is running')
