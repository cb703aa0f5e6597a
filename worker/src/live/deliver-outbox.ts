import type { D1Database } from '@cloudflare/workers-types'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import type { OutboxRow } from '../store/commit.ts'
import { markDelivered } from '../store/outbox.ts'
import { announce, announceEvent } from './announce.ts'

type OrgNews = Extract<OutboxRow, { room: 'org' }>
type HookNews = Extract<OutboxRow, { room: 'hook' }>['payload']

/**
 * Tells rooms their news and remembers who took it. Safe to repeat: an organization's room knows each outbox id, the
 * others read the record anew. What fails here stays in the outbox for the sweep.
 */
export async function deliverOutbox(env: Env, db: D1Database, rows: readonly OutboxRow[]): Promise<void> {
  const results = await Promise.allSettled(rows.map((row) => deliver(env, db, row)))
  const taken = rows.filter((_, index) => results[index]?.status === 'fulfilled')
  for (const [index, result] of results.entries()) {
    if (result.status === 'rejected')
      log('warn', 'room_unreachable', { id: rows[index]?.id, message: String(result.reason) })
  }
  await markDelivered(
    db,
    taken.map(({ id }) => id),
    new Date().toISOString(),
  )
}

async function deliver(env: Env, db: D1Database, row: OutboxRow): Promise<void> {
  switch (row.room) {
    case 'org':
      return tellOrganization(env, db, row)
    case 'order':
      return env.ORDER_ROOM.getByName(row.name).changed(row.payload.version)
    case 'driver':
      return env.DRIVER_ROOM.getByName(row.name).runChanged(row.payload.courierId)
    case 'hook':
      return tellHooks(env, row.name, row.payload)
  }
}

async function tellHooks(env: Env, key: string, { organizations, event }: HookNews): Promise<void> {
  await Promise.all(organizations.map((id) => announceEvent(env, id, key, event)))
}

async function tellOrganization(env: Env, db: D1Database, { id, name, payload }: OrgNews): Promise<void> {
  const room = env.ORG_ROOM.getByName(name)
  if (payload.type === 'forget') return room.forget()
  await room.publish([{ key: id, event: payload }])
  await announce(env, db, name, id, payload)
}
