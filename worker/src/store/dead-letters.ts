import type { D1Database } from '@cloudflare/workers-types'

/** A message that no consumer could work on. It stays visible until somebody deals with it. */
export interface DeadLetter {
  /** The queue's own id of the message, so that a repeated delivery is one letter. */
  readonly id: string
  readonly queue: string
  readonly body: unknown
  readonly reason: 'poison' | 'retries_spent'
}

/** Keeps a dead letter. */
export async function recordDeadLetter(directory: D1Database, letter: DeadLetter, at = new Date()): Promise<void> {
  await directory
    .prepare('INSERT OR IGNORE INTO dead_letters (id, queue, body, reason, at) VALUES (?, ?, ?, ?, ?)')
    .bind(letter.id, letter.queue, JSON.stringify(letter.body ?? null), letter.reason, at.toISOString())
    .run()
}
