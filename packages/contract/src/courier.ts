import * as z from 'zod/mini'
import { text } from './common.ts'
import { Connection } from './context.ts'
import { Driver } from './driver.ts'
import { Id, ShortId } from './ids.ts'
import { Window } from './orders.ts'
import { Point } from './points.ts'
import { LEG_STATES } from './status.ts'

export const DriverList = z.object({ items: z.array(Driver) })
export const ConnectionList = z.object({ items: z.array(Connection) })

/** A courier invites a client: one mail with a link that accepts and signs in. */
export const ClientInvite = z.strictObject({ name: text(100, 1), email: z.email().check(z.maxLength(254)) })

/** A stop that a driver still has to serve, as a desk lists it. */
export const CourierStop = z.object({
  orderId: Id,
  shortId: ShortId,
  legId: Id,
  kind: z.enum(['pickup', 'dropoff']),
  state: z.enum(LEG_STATES),
  /** Street, number and unit. */
  line: z.string(),
  clientName: z.string(),
  window: Window,
  timeZone: z.string(),
})
export type CourierStop = z.infer<typeof CourierStop>
/** What a driver still has to do, in the order of serving; when, the desk hears by the socket. */
export const CourierRun = z.object({ driverId: Id, stops: z.array(CourierStop) })
export type CourierRun = z.infer<typeof CourierRun>
export const CourierRuns = z.object({ items: z.array(CourierRun) })

/** The way from where a driver is through their next stops; without points where nobody knows that or nothing is left. */
export const DriverRoute = z.object({
  line: z.array(Point),
  stops: z.array(z.object({ legId: Id, point: Point })),
  /** No router has measured it. */
  estimated: z.boolean(),
})
export type DriverRoute = z.infer<typeof DriverRoute>

/** Stops in the order in which they are wanted; what is under way stays first, what is not named comes last. */
export const StopOrder = z.strictObject({ legIds: z.array(Id).check(z.minLength(1), z.maxLength(500)) })

/** What an order would cost a driver who is on duty now; `estimated` where no router was asked. */
export const Offer = z.object({
  driverId: Id,
  /** More driving than without the order. */
  detourSeconds: z.int(),
  /** How long until the driver is at the pickup. */
  awaySeconds: z.int(),
  estimated: z.boolean(),
})
export type Offer = z.infer<typeof Offer>
/** The smallest detour first. */
export const Offers = z.object({ items: z.array(Offer) })
