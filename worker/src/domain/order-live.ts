import { hasEnded, type Instant, type OrderLive, type Position } from '@waybill/contract'
import type { OrderRecord } from './change.ts'
import { etaOf } from './eta.ts'
import { unpackLine, type LegLive } from './leg-live.ts'
import { isCurrent, rounded } from './tracking.ts'

/** Where an order is, for those whose order it is; a recipient gets what `viewFor` leaves of it. */
export function orderLive(order: OrderRecord, lives: readonly LegLive[], now: Instant): Omit<OrderLive, 'map'> {
  const legs = order.legs.filter(({ state }) => !hasEnded(state))
  const known = legs.flatMap(({ id, state }) => {
    const live = lives.find(({ legId, driverId }) => legId === id && driverId === order.driver?.id)
    return live && isCurrent(live, now) ? [{ live, hasArrived: state === 'arrived' }] : []
  })
  const served = known.find(({ live }) => live.position !== null)?.live
  return {
    legs: known.map(({ live, hasArrived }) => ({
      legId: live.legId,
      eta: hasArrived ? null : etaOf(live),
      stopsAhead: live.stopsAhead,
    })),
    servedLegId: served?.legId ?? null,
    position: served?.position ? placeOf(served.position) : null,
    route: served ? { ahead: unpackLine(served.ahead), behind: unpackLine(served.behind) } : null,
  }
}

const placeOf = ({ point, heading, at }: Position): Position => ({
  point: rounded(point),
  heading: heading === null ? null : Math.round(heading) % 360,
  at,
})
