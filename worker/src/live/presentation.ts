import type { TrackingView } from '@waybill/contract'
import type { LegView } from '../domain/tracking.ts'
import type { OrderRecord } from '../domain/change.ts'
import type { Env } from '../env.ts'
import { ShortCache } from '../identity/short-cache.ts'
import { toProof } from '../identity/signed-files.ts'
import { brandsOf, type BrandRow } from '../store/brands.ts'

const brands = new ShortCache<readonly BrandRow[]>()

/** Completes a recipient's view: files get signed addresses, and the client's brand and the map's style join. */
export async function present(env: Env, order: OrderRecord, view: LegView, now: Date): Promise<TrackingView> {
  const key = `${order.client.id}:${order.courier.id}`
  const known =
    brands.get(key, now) ?? brands.set(key, await brandsOf(env.DIRECTORY, [order.client.id, order.courier.id]), now)
  const client = known.find(({ id }) => id === order.client.id)
  const courier = known.find(({ id }) => id === order.courier.id)
  const absolute = (address: string): string => new URL(address, env.BASE_URL).href
  return {
    ...view,
    proof: await toProof(env, view.proof, now),
    brand: { name: order.client.name, logoUrl: null, accent: client?.accent ?? courier?.accent ?? null },
    support: { phone: client?.supportPhone ?? courier?.supportPhone ?? null },
    map: {
      light: absolute(env.MAP_STYLE_LIGHT),
      dark: absolute(env.MAP_STYLE_DARK),
      attribution: env.MAP_ATTRIBUTION,
    },
  }
}
