import type { D1Database } from '@cloudflare/workers-types'
import type { Env } from '../env.ts'
import { notificationEvent } from '../domain/webhooks.ts'
import { log } from '../log.ts'
import type { SettledText } from '../store/text-receipts.ts'
import { announce } from './announce.ts'

/**
 * Tells who looks at an order, and webhooks, how far one of its texts has come. What a crash takes here is told by the next
 * receipt, or shows when somebody looks.
 */
export async function tellText(env: Env, db: D1Database, text: SettledText): Promise<void> {
  const { orderId, legId, courierId, clientId, connectionId, ...rest } = text
  if (orderId === null || legId === null || clientId === null || connectionId === null) return
  const event = { type: 'text', orderId, connectionId, notification: { legId, ...rest } } as const
  // Each step once: a provider may report the same one in several ways.
  const key = `${text.id}:${notificationEvent(text.state) ?? text.state}`
  const told = await Promise.allSettled([
    ...[clientId, courierId, connectionId].map((name) => env.ORG_ROOM.getByName(name).mention(event)),
    ...[clientId, courierId].map((organization) => announce(env, db, organization, key, event)),
  ])
  for (const result of told) {
    if (result.status === 'rejected') log('warn', 'text_news_not_told', { message: String(result.reason) })
  }
}
