import type { TrackingView } from '@waybill/contract'
import type { OrderRecord } from '../domain/change.ts'
import type { Sides } from '../domain/tracking-settings.ts'
import type { LegView } from '../domain/tracking.ts'
import type { Env } from '../env.ts'
import { logoUrl } from '../identity/logos.ts'
import { ShortCache } from '../identity/short-cache.ts'
import { toProof } from '../identity/signed-files.ts'
import { findDriverPhone } from '../store/drivers.ts'

/** Whose view it is. */
export interface Presented {
  readonly order: OrderRecord
  readonly sides: Sides
}

const phones = new ShortCache<string | null>()

/** Completes a recipient's view: files get signed addresses; the brand, a number to call and the map's style join. */
export async function present(
  env: Env,
  { order, sides }: Presented,
  { contact, accent, ...view }: LegView,
  now: Date,
): Promise<TrackingView> {
  const { logoFile = null } = sides.client ?? {}
  const [proof, number] = await Promise.all([
    toProof(env, view.proof, now),
    numberOf(env, { order, sides }, contact, now),
  ])
  return {
    ...view,
    proof,
    contact: number,
    brand: { name: order.client.name, logoUrl: logoUrl(env, logoFile), accent },
    map: mapOf(env),
  }
}

/** Styles for light and dark, and whom the map is owed to. */
export function mapOf({ BASE_URL, MAP_STYLE_LIGHT, MAP_STYLE_DARK, MAP_ATTRIBUTION }: Env): TrackingView['map'] {
  const absolute = (address: string): string => new URL(address, BASE_URL).href
  return { light: absolute(MAP_STYLE_LIGHT), dark: absolute(MAP_STYLE_DARK), attribution: MAP_ATTRIBUTION }
}

/** Whom to call: the driver as the policy says, else the client's desk or its courier's. */
async function numberOf(
  env: Env,
  { order, sides: { client, courier } }: Presented,
  who: LegView['contact'],
  now: Date,
): Promise<TrackingView['contact']> {
  if (who === null) return null
  const { driver } = order
  const phone = who === 'driver' && driver ? await phoneOf(env, order.courier.id, driver.id, now) : null
  if (driver && phone) return { who: 'driver', name: driver.name, phone }
  const desk = [client, courier].find((side) => side?.supportPhone)
  return desk?.supportPhone ? { who: 'dispatcher', name: desk.name, phone: desk.supportPhone } : null
}

async function phoneOf(env: Env, courierId: string, driverId: string, now: Date): Promise<string | null> {
  const known = phones.get(driverId, now)
  if (known !== undefined) return known
  return phones.set(driverId, await findDriverPhone(env.DIRECTORY, courierId, driverId), now)
}
