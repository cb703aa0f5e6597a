import type { Client } from '@waybill/client'
import type { Route } from '@waybill/contract'
import { distance } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'

/** Asks the API, as a driver's phone would, for the way from where it is to its next stop. */
export async function routeToLeg(call: Client['call'], legId: string, from: Point): Promise<Route> {
  const { latitude, longitude } = from
  const route = await call('GET /v1/driver/legs/:id/route', { params: { id: legId }, query: { latitude, longitude } })
  return fromHere(route, from)
}

/** A route that begins exactly here: the way from the door to the street is walked, not leapt. */
export function fromHere(route: Route, here: Point): Route {
  const [first] = route.line
  if (!first || distance(here, first) < 1) return route
  const meters = distance(here, first)
  return { ...route, line: [here, ...route.line], meters: route.meters + meters, seconds: route.seconds + meters / 4 }
}
