import type { D1Database } from '@cloudflare/workers-types'
import { OWN_NUMBERS } from './courier-move.ts'

const PAGE = 500

/** What no key says: the index of messages takes its numbers from their threads. */
const NEEDED_FIRST: Readonly<Record<string, readonly string[]>> = { messages: ['threads'] }

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

/** The same tables, each after those that its rows point to. */
export async function parentsFirst(db: D1Database): Promise<string[]> {
  const tables = await tablesOf(db)
  const links = await db.batch<{ table: string }>(
    tables.map((table) => db.prepare(`PRAGMA foreign_key_list("${table}")`)),
  )
  const parents = new Map(
    tables.map((table, index) => [
      table,
      [...(links[index]?.results.map((link) => link.table) ?? []), ...(NEEDED_FIRST[table] ?? [])],
    ]),
  )
  const sorted = new Set<string>()
  const visit = (table: string, path: readonly string[]): void => {
    if (sorted.has(table) || path.includes(table)) return
    for (const parent of parents.get(table) ?? []) visit(parent, [...path, table])
    sorted.add(table)
  }
  for (const table of tables) visit(table, [])
  return [...sorted]
}

/** Puts rows back that were read with `rowsOf`; one that is there already stays as it is. */
export async function putRows(db: D1Database, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {}).filter((name) => !OWN_NUMBERS.includes(name))
  if (names.length === 0) return
  await db
    .prepare(
      `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')})
       SELECT ${names.map((name) => `value ->> '${name}'`).join(', ')} FROM json_each(?) WHERE true
       ON CONFLICT (${(await keyOf(db, table)).join(', ')}) DO NOTHING`,
    )
    .bind(JSON.stringify(rows))
    .run()
}

async function keyOf(db: D1Database, table: string): Promise<string[]> {
  const { results } = await db.prepare(`PRAGMA table_info("${table}")`).all<{ name: string; pk: number }>()
  const key = results.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk)
  return key.map(({ name }) => `"${name}"`)
}

/** Whether nothing stands in a database yet but what its migrations put there. */
export async function isNew(directory: D1Database): Promise<boolean> {
  return (await directory.prepare('SELECT 1 AS one FROM organization LIMIT 1').first()) === null
}
