import { env } from 'cloudflare:workers'
import { allShards } from '../../src/store/shards.ts'
import type { World } from './world.ts'

/** What changes by itself: uses are noted and counted, news leaves its outbox. */
const RESTLESS = new Set(['quotas', 'outbox', 'dev_outbox', 'notifications', 'idempotency', 'd1_migrations'])

/** Every row of a world’s client and driver, of all databases, as text. */
export async function rowsOf({ tenants: { client, connectionId }, driver }: World): Promise<string[]> {
  const own = [client.id, connectionId, driver.id]
  const databases = await Promise.all([env.DIRECTORY, ...allShards(env)].map(allRows))
  return databases.flat().filter((row) => own.some((id) => row.includes(id)))
}

async function allRows(db: typeof env.DIRECTORY): Promise<string[]> {
  const tables = await db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE '%_fts_%' AND name NOT LIKE '%_words_%' AND name NOT LIKE '_cf_%'`,
    )
    .all<{ name: string }>()
  const names = tables.results.map(({ name }) => name).filter((name) => !RESTLESS.has(name))
  const results = await db.batch<Record<string, unknown>>(names.map((name) => db.prepare(`SELECT * FROM "${name}"`)))
  return results.flatMap(({ results: rows }, index) =>
    rows.map((row) => `${names[index]} ${JSON.stringify({ ...row, last_used_at: undefined })}`),
  )
}
