import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { ChatFile, Instant } from '@waybill/contract'
import type { Side } from '../domain/chat.ts'

/** Records an upload; it is seen only once a message names it. */
export async function insertChatFile(
  db: D1Database,
  { threadId, party }: { readonly threadId: string; readonly party: Side },
  { id, name, contentType, bytes, width, height }: ChatFile,
  at: Instant,
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO chat_files (id, thread_id, party, name, content_type, bytes, width, height, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(id, threadId, party, name, contentType, bytes, width, height, at)
    .run()
}

/** Files that a side has uploaded to a conversation, in the order of `ids`; others are left out. */
export async function uploadedFiles(
  db: D1Database,
  { threadId, party }: { readonly threadId: string; readonly party: Side },
  ids: readonly string[],
): Promise<ChatFile[]> {
  if (ids.length === 0) return []
  const { results } = await db
    .prepare(
      `SELECT f.id, name, content_type AS contentType, bytes, width, height FROM json_each(?) asked
       JOIN chat_files f ON f.id = asked.value WHERE thread_id = ? AND party = ? ORDER BY asked.key`,
    )
    .bind(JSON.stringify(ids), threadId, party)
    .all<ChatFile>()
  return results
}

/** A file of a conversation that either side has said something with. */
export async function findChatFile(
  db: D1Database,
  threadId: string,
  id: string,
): Promise<Pick<ChatFile, 'id' | 'contentType'> | null> {
  return db
    .prepare(
      `SELECT id, content_type AS contentType FROM chat_files WHERE id = ? AND thread_id = ? AND used_at IS NOT NULL`,
    )
    .bind(id, threadId)
    .first<Pick<ChatFile, 'id' | 'contentType'>>()
}

/** Part of the batch that writes a message: its files are no longer to be cleared away. */
export const useChatFiles = (
  db: D1Database,
  threadId: string,
  files: readonly ChatFile[],
  at: Instant,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE chat_files SET used_at = ? WHERE id IN (SELECT value FROM json_each(?)) AND thread_id = ? AND used_at IS NULL`,
    )
    .bind(at, JSON.stringify(files.map(({ id }) => id)), threadId)

/** Ids of uploads before a moment that no message names. */
export async function abandonedFiles(db: D1Database, before: Instant, limit: number): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT id FROM chat_files WHERE used_at IS NULL AND created_at < ? ORDER BY created_at LIMIT ?')
    .bind(before, limit)
    .all<{ id: string }>()
  return results.map(({ id }) => id)
}

/** Forgets files whose contents are gone. */
export async function removeChatFiles(db: D1Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .prepare('DELETE FROM chat_files WHERE id IN (SELECT value FROM json_each(?))')
    .bind(JSON.stringify(ids))
    .run()
}
