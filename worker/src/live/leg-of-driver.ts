import { isClosed } from '@waybill/contract'
import type { OrderRecord } from '../domain/change.ts'
import type { LegLive } from '../domain/leg-live.ts'
import type { Env } from '../env.ts'
import { log } from '../log.ts'

/** What the order's driver of now knows of a leg; without it a view still has every word but the forecast. */
export async function liveOf(env: Env, { id, status, driver }: OrderRecord, legId: string): Promise<LegLive | null> {
  if (!driver || isClosed(status)) return null
  try {
    const lives = await env.DRIVER_ROOM.getByName(driver.id).look(id)
    return lives.find((live) => live.legId === legId) ?? null
  } catch (error) {
    log('warn', 'driver_room_unreachable', { driverId: driver.id, message: String(error) })
    return null
  }
}
