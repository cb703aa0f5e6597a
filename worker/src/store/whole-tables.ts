import type { D1Database } from '@cloudflare/workers-types'

const PAGE = 500

/** The tables of a database that hold something of its own; search indexes are made again from them. */
export async function tablesOf(db: D1Database): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT GLOB '*_fts_*'
         AND name NOT GLOB '*_words_*' AND name NOT GLOB '_cf_*' AND name NOT IN ('d1_migrations', 'sqlite_sequence') ORDER BY name`,
    )
    .all<{ name: string }>()
  return results.map(({ name }) => name)
}

/** Every row of a table, page by page in the order of its key. */
export async function* rowsOf(db: D1Database, table: string): AsyncGenerator<Record<string, unknown>[]> {
  const { results } = await db.prepare(`PRAGMA table_info("${table}")`).all<{ name: string; pk: number }>()
  const key = results
    .filter(({ pk }) => pk > 0)
    .toSorted((one, other) => one.pk - other.pk)
    .map(({ name }) => `"${name}"`)
  const last = key.map((_, index) => `?1 ->> ${index}`).join(', ')
  const page = db.prepare(
    `SELECT ${results.map(({ name }) => `"${name}"`).join(', ')} FROM "${table}"
     WHERE ?1 = '' OR (${key.join(', ')}) > (${last}) ORDER BY ${key.join(', ')} LIMIT ${PAGE}`,
  )
  let after = ''
  for (;;) {
    const { results: rows } = await page.bind(after).all()
    if (rows.length === 0) return
    yield rows
    after = JSON.stringify(key.map((name) => rows.at(-1)?.[name.slice(1, -1)]))
  }
}
