import type { CourierRun, CourierStop } from '@waybill/contract'
import type { LegRecord, OrderRecord } from './change.ts'
import { toLine } from './rows.ts'
import type { Stop } from './run.ts'

/** A driver's stops as a desk lists them. */
export function toCourierRun(driverId: string, orders: readonly OrderRecord[], stops: readonly Stop[]): CourierRun {
  const known = new Map(orders.flatMap((order) => order.legs.map((leg) => [leg.id, toCourierStop(order, leg)])))
  return { driverId, stops: stops.flatMap(({ legId }) => known.get(legId) ?? []) }
}

const toCourierStop = (order: OrderRecord, leg: LegRecord): CourierStop => ({
  orderId: order.id,
  shortId: order.shortId,
  legId: leg.id,
  kind: leg.kind,
  state: leg.state,
  line: toLine(leg),
  clientName: order.client.name,
  window: leg.window,
  timeZone: leg.timeZone,
})
