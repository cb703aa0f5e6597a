import { env } from 'cloudflare:workers'
import type { D1Database } from '@cloudflare/workers-types'

/** All that the databases and the bucket hold, as one text. */
export async function everything(): Promise<string> {
  const databases = await Promise.all([env.DIRECTORY, env.SHARD_00, env.SHARD_01].map(dump))
  const objects = []
  for (const { key } of (await env.FILES.list()).objects) objects.push(await (await env.FILES.get(key))?.text())
  return [...databases, ...objects].join('\n')
}

async function dump(db: D1Database): Promise<string> {
  const { results } = await db
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB '*_fts*' AND name NOT GLOB 'orders_words*'`,
    )
    .all<{ name: string }>()
  const tables = []
  for (const { name } of results)
    tables.push(JSON.stringify((await db.prepare(`SELECT * FROM "${name}"`).all()).results))
  return tables.join('\n')
}
