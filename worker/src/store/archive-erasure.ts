import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { ArchivedOrder } from '../domain/archive.ts'
import type { Env } from '../env.ts'

/** One object of the archive that names somebody, line by line. */
export interface ArchiveObject {
  readonly key: string
  readonly orders: readonly ArchivedOrder[]
}

/** Every object of the archive whose text names a number; the whole archive is read, one object at a time. */
export async function* archiveNaming({ FILES }: Pick<Env, 'FILES'>, phone: string): AsyncGenerator<ArchiveObject> {
  let cursor: string | undefined
  do {
    const page = await FILES.list({ prefix: 'archive/', ...(cursor && { cursor }) })
    for (const { key } of page.objects) {
      const text = await (await FILES.get(key))?.text()
      if (text?.includes(phone)) yield { key, orders: text.split('\n').filter(Boolean).map(toArchived) }
    }
    cursor = page.truncated ? page.cursor : undefined
  } while (cursor)
}

// `toArchive` wrote the line.
const toArchived = (line: string): ArchivedOrder => JSON.parse(line) as ArchivedOrder

/** Has the rows of archived orders lead to their lines in a new object. */
export const moveArchived = (
  db: D1Database,
  from: string,
  to: string,
  lines: readonly { readonly id: string; readonly start: number; readonly bytes: number }[],
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE archived_orders SET object = ?1, start = l.value ->> 'start', bytes = l.value ->> 'bytes'
       FROM json_each(?2) l WHERE archived_orders.id = l.value ->> 'id' AND object = ?3`,
    )
    .bind(to, JSON.stringify(lines), from)
