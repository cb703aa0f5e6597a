import { isClosed } from '@waybill/contract'
import type { OrderRecord } from '../domain/change.ts'
import type { LegLive } from '../domain/leg-live.ts'
import type { Env } from '../env.ts'
import { log } from '../log.ts'

/**
 * What the order's driver of now knows of its stops, and tells with each fix from now on where that is watched; without it
 * a view still has every word but the forecast.
 */
export async function livesOf(
  env: Env,
  { id, status, driver }: OrderRecord,
  how: 'look' | 'watch' = 'look',
): Promise<LegLive[]> {
  if (!driver || isClosed(status)) return []
  try {
    return await env.DRIVER_ROOM.getByName(driver.id)[how](id)
  } catch (error) {
    log('warn', 'driver_room_unreachable', { driverId: driver.id, message: String(error) })
    return []
  }
}
