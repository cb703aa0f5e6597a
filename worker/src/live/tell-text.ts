import type { D1Database } from '@cloudflare/workers-types'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import type { SettledText, Told } from '../store/text-receipts.ts'
import { deliverOutbox } from './deliver-outbox.ts'

/**
 * Tells who looks at an order, and webhooks, how far one of its texts has come. What a crash takes here the outbox keeps for
 * webhooks; screens hear it with the next receipt, or show it when somebody looks.
 */
export async function tellText(env: Env, db: D1Database, { text, outbox }: Told): Promise<void> {
  await Promise.all([mentionText(env, text), deliverOutbox(env, db, outbox)])
}

async function mentionText(env: Env, text: SettledText): Promise<void> {
  const { orderId, legId, courierId, clientId, connectionId, ...rest } = text
  if (orderId === null || legId === null || clientId === null || connectionId === null) return
  const event = { type: 'text', orderId, connectionId, notification: { legId, ...rest } } as const
  const told = await Promise.allSettled(
    [clientId, courierId, connectionId].map((name) => env.ORG_ROOM.getByName(name).mention(event)),
  )
  for (const result of told) {
    if (result.status === 'rejected') log('warn', 'text_news_not_told', { message: String(result.reason) })
  }
}
