import type { D1Database } from '@cloudflare/workers-types'

/** A text or a mail that a local provider "sent". */
export interface Outgoing {
  readonly id: string
  readonly channel: 'sms' | 'mail'
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly at: string
}

/** Keeps a message for the demo's phones and inbox; the same id twice is one message. */
export async function recordOutgoing(
  db: D1Database,
  { id, channel, recipient, subject, body, at }: Outgoing,
): Promise<void> {
  await db
    .prepare('INSERT OR IGNORE INTO dev_outbox (id, channel, recipient, subject, body, at) VALUES (?, ?, ?, ?, ?, ?)')
    .bind(id, channel, recipient, subject, body, at)
    .run()
}

/** The latest messages, the newest first. */
export async function listOutgoing(db: D1Database, channels: readonly Outgoing['channel'][]): Promise<Outgoing[]> {
  const { results } = await db
    .prepare(
      `SELECT id, channel, recipient, subject, body, at FROM dev_outbox
       WHERE channel IN (SELECT value FROM json_each(?)) ORDER BY at DESC, rowid DESC LIMIT 200`,
    )
    .bind(JSON.stringify(channels))
    .all<Outgoing>()
  return results
}
