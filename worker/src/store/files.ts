import type { D1Database } from '@cloudflare/workers-types'
import type { StoredFile } from '../domain/change.ts'
import type { Env } from '../env.ts'
import { shardsOf } from './shards.ts'

export interface FileRecord {
  readonly id: string
  readonly courierId: string
  readonly driverId: string
  readonly contentType: string
  readonly bytes: number
  readonly at: string
}

/** Records an upload; it counts as proof only once an order names it. */
export async function insertFile(db: D1Database, file: FileRecord): Promise<void> {
  await db
    .prepare('INSERT INTO files (id, courier_id, driver_id, content_type, bytes, created_at) VALUES (?, ?, ?, ?, ?, ?)')
    .bind(file.id, file.courierId, file.driverId, file.contentType, file.bytes, file.at)
    .run()
}

/** The files among `ids` that this driver uploaded, by id. */
export async function findFiles(
  env: Env,
  driver: { courierId: string; id: string },
  ids: readonly string[],
): Promise<Map<string, StoredFile>> {
  const databases = ids.length === 0 ? [] : await shardsOf(env, [driver.courierId])
  const pages = await Promise.all(
    databases.map((db) =>
      db
        .prepare(
          `SELECT id, content_type AS contentType FROM files
           WHERE courier_id = ? AND driver_id = ? AND id IN (SELECT value FROM json_each(?))`,
        )
        .bind(driver.courierId, driver.id, JSON.stringify(ids))
        .all<StoredFile>(),
    ),
  )
  return new Map(pages.flatMap(({ results }) => results.map((file) => [file.id, file])))
}
