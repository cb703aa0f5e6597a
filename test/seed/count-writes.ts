import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Env } from '../../worker/src/env.ts'

/** The environment with databases that count the rows that they write, indexes included. */
export function countWrites(env: Env): { readonly env: Env; readonly rows: () => number } {
  let rows = 0
  const note = <Result>(result: Result): Result => {
    rows += [result].flat().reduce<number>((sum, item) => sum + (asResult(item).meta?.rows_written ?? 0), 0)
    return result
  }
  const [DIRECTORY, SHARD_00, SHARD_01] = [env.DIRECTORY, env.SHARD_00, env.SHARD_01].map((db) => counted(db, note))
  return { env: asEnv(Object.assign(Object.create(env), { DIRECTORY, SHARD_00, SHARD_01 })), rows: () => rows }
}

type Note = <Result>(result: Result) => Result
const originals = new WeakMap<object, D1PreparedStatement>()

const counted = (db: D1Database, note: Note): D1Database =>
  asDatabase({
    prepare: (sql: string) => statement(db.prepare(sql), note),
    batch: async (items: D1PreparedStatement[]) =>
      note(await db.batch(items.map((item) => originals.get(item) ?? item))),
  })

function statement(original: D1PreparedStatement, note: Note): D1PreparedStatement {
  const all = async () => note(await original.all())
  const stand = asStatement({
    bind: (...values: unknown[]) => statement(original.bind(...values), note),
    run: all,
    all,
    // A bare row says nothing of what was written.
    first: async (column?: string) => {
      const [row] = (await all()).results
      return row === undefined ? null : column === undefined ? row : row[column]
    },
  })
  originals.set(stand, original)
  return stand
}

// The store prepares, binds, runs and batches, nothing else.
const asDatabase = (partial: object) => partial as D1Database
const asStatement = (partial: object) => partial as D1PreparedStatement
const asEnv = (value: unknown) => value as Env
const asResult = (value: unknown) => (value ?? {}) as { meta?: { rows_written?: number } }
