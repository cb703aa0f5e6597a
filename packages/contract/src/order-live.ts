import * as z from 'zod/mini'
import { Id } from './ids.ts'
import { Position, TrackedRoute, TrackingView } from './tracking.ts'

const { eta, stopsAhead, map } = TrackingView.shape

/** Where an order is at this moment, as its client and its courier may see it; never kept anywhere. */
export const OrderLive = z.object({
  /** Stops that are still to be served, with what is forecast for each. */
  legs: z.array(z.object({ legId: Id, eta, stopsAhead })),
  /** The stop of this order that the driver serves now. */
  servedLegId: z.nullable(Id),
  /** Where the driver is, from the start of a stop of this order to its end. */
  position: z.nullable(Position),
  route: z.nullable(TrackedRoute),
  map,
})
export type OrderLive = z.infer<typeof OrderLive>
