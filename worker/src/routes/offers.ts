import { can, type Driver, type Offer, type Order, type Point } from '@waybill/contract'
import type { OrderRecord } from '../domain/change.ts'
import { pointsOf } from '../domain/detour.ts'
import { byDetour, candidatesOf, roughOffer, routedOffer, type Candidate } from '../domain/offers.ts'
import type { Env } from '../env.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { routerOf } from '../providers/of-env.ts'
import { listDrivers } from '../store/drivers.ts'
import { findOrder } from '../store/orders.ts'
import { runsOfCourier } from '../store/runs.ts'
import { tenantOf } from '../store/tenant.ts'

/** So many drivers are offered, and for the best of them the streets are asked. */
const MOST_OFFERS = 50
const MOST_ROUTED = 4
/** Drivers whose place the courier's room has not heard yet are asked themselves. */
const MOST_ASKED = 20

export function offerRoutes(app: App): void {
  on(app, 'GET /v1/courier/orders/:id/offers', async ({ params }, call) => ({
    items: await offersFor(call, params.id),
  }))
}

async function offersFor(call: Call, id: string): Promise<Offer[]> {
  const { env, caller } = call
  const courierId = caller.organization.id
  const [{ order }, drivers, runs, heard] = await Promise.all([
    findOrder<Order>(env, tenantOf(caller), id, null),
    listDrivers(env.DIRECTORY, courierId),
    runsOfCourier(env, courierId),
    env.ORG_ROOM.getByName(courierId).places(),
  ])
  if (!can('assign', order.status, 'courier')) return []
  const known = new Map(heard.flatMap(({ driverId, point }) => (point ? [[driverId, point] as const] : [])))
  const places = new Map([...known, ...(await askOthers(env, drivers, known))])
  return rank(env, candidatesOf(drivers, places, runs, order.driver?.id ?? null), wayOf(order))
}

async function askOthers(
  env: Env,
  drivers: readonly Driver[],
  known: ReadonlyMap<string, Point>,
): Promise<(readonly [string, Point])[]> {
  const silent = drivers.filter(({ id, onDuty }) => onDuty && !known.has(id)).slice(0, MOST_ASKED)
  const places = await Promise.all(silent.map(({ id }) => env.DRIVER_ROOM.getByName(id).place()))
  return silent.flatMap(({ id }, index) => {
    const place = places[index]
    return place ? [[id, place.point] as const] : []
  })
}

/** All as the crow flies; the best of them again along the streets. */
async function rank(env: Env, candidates: readonly Candidate[], order: readonly Point[]): Promise<Offer[]> {
  const rough = candidates.map((candidate) => ({ candidate, offer: roughOffer(candidate, order) }))
  const best = rough.toSorted((one, other) => byDetour(one.offer, other.offer)).slice(0, MOST_OFFERS)
  const routed = await Promise.all(best.slice(0, MOST_ROUTED).map(({ candidate }) => ask(env, candidate, order)))
  const others = best.slice(MOST_ROUTED).map(({ offer }) => offer)
  return [...routed.filter((offer) => offer !== null).toSorted(byDetour), ...others]
}

async function ask(env: Env, candidate: Candidate, order: readonly Point[]): Promise<Offer | null> {
  const points = pointsOf(candidate.path, order)
  return routedOffer(candidate, order, await routerOf(env).table({ from: points, to: points }))
}

const wayOf = ({ legs }: OrderRecord): Point[] => legs.map(({ address }) => address.point)
