import { env } from 'cloudflare:workers'
import type { D1Database } from '@cloudflare/workers-types'

/** How SQLite would answer the statements that a function of the store runs, one line per step. */
export async function planOf(query: (db: D1Database) => unknown, database = env.DIRECTORY): Promise<string[]> {
  const steps: string[] = []
  const explain = async (sql: string, values: unknown[]) => {
    const statement = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).bind(...values)
    const { results } = await statement.all<{ detail: string }>()
    steps.push(...results.map(({ detail }) => detail))
    return { results: [] }
  }
  const pending: Promise<unknown>[] = []
  const prepare = (sql: string) => ({
    bind: (...values: unknown[]) => {
      const run = () => {
        const running = explain(sql, values)
        pending.push(running)
        return running
      }
      return { run, all: run, first: () => run().then(() => null) }
    },
  })
  const batch = (statements: { run: () => Promise<unknown> }[]) => Promise.all(statements.map(({ run }) => run()))
  await query(asDatabase({ prepare, batch }))
  await Promise.all(pending)
  return steps
}

// The store's functions only prepare, bind, run and batch.
const asDatabase = (partial: object) => partial as D1Database
