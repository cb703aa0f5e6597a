import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'

/** Inserts one row; the names come from our code, the values are bound. */
export function insert(
  db: D1Database,
  table: string,
  row: Readonly<Record<string, string | number | null>>,
): D1PreparedStatement {
  const columns = Object.keys(row)
  const marks = columns.map(() => '?').join(', ')
  return db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`).bind(...Object.values(row))
}
