import type { D1Database } from '@cloudflare/workers-types'
import type { Env } from '../env.ts'
import { removeChatFiles } from '../store/chat-files.ts'

/** Removes files that nothing names any more: the contents first, so that none is forgotten. */
export async function dropFiles(env: Env, db: D1Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await env.FILES.delete([...ids])
  await removeChatFiles(db, ids)
}
