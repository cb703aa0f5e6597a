import * as z from 'zod/mini'
import { Instant, Phone, text } from './common.ts'
import { Id } from './ids.ts'
import { FAILURE_CODES, Leg } from './orders.ts'
import { Point } from './points.ts'

export const DriverDraft = z.strictObject({ name: text(100, 1), phone: Phone, vehicle: z._default(text(60), '') })

/** A driver as the desk sees it; positions come by the socket while a map is open. */
export const Driver = z.object({
  id: Id,
  name: z.string(),
  vehicle: z.string(),
  status: z.enum(['active', 'suspended']),
  onDuty: z.boolean(),
  lastSeenAt: z.nullable(Instant),
})
export type Driver = z.infer<typeof Driver>

export const DriverSignIn = z.strictObject({ token: z.string().check(z.minLength(20), z.maxLength(80)) })
/** A driver who lost the link asks for a code; the answer never says whether the number is known. */
export const DriverCodeRequest = z.strictObject({ phone: Phone })
export const DriverCodeSignIn = z.strictObject({ phone: Phone, code: z.string().check(z.regex(/^\d{6}$/)) })
/** The driver's credential: shown once, kept by the phone, revoked by the desk. */
export const DriverCredential = z.object({ key: z.string(), driver: Driver })

/** One stop of a driver's day. */
export const RunLeg = z.object({ orderId: Id, shortId: z.string(), clientName: z.string(), leg: Leg })
export type RunLeg = z.infer<typeof RunLeg>
/** When a driver on duty is expected at a stop. */
export const StopForecast = z.object({ legId: Id, at: Instant })
export type StopForecast = z.infer<typeof StopForecast>
export const Run = z.object({
  driver: Driver,
  courierName: z.string(),
  legs: z.array(RunLeg),
  forecasts: z.array(StopForecast),
})
export type Run = z.infer<typeof Run>

export const Duty = z.strictObject({ onDuty: z.boolean() })

/** A moment as the phone saw it; the server keeps its own time beside it. */
const Moment = { at: Instant }
export const LegStart = z.strictObject(Moment)
export const LegArrive = z.strictObject(Moment)
export const LegComplete = z.strictObject({
  ...Moment,
  photos: z._default(z.array(Id).check(z.maxLength(10)), []),
  signature: z._default(z.nullable(z.strictObject({ fileId: Id, name: text(100, 1) })), null),
  notes: z._default(text(2_000), ''),
  ageChecked: z._default(z.boolean(), false),
})
export type LegComplete = z.infer<typeof LegComplete>
export const LegFail = z.strictObject({ ...Moment, code: z.enum(FAILURE_CODES), text: z._default(text(500), '') })

/** One reading of the phone's position; `accuracy` in metres, `speed` in metres per second, `heading` in degrees. */
export const Fix = z.strictObject({
  at: Instant,
  point: Point,
  accuracy: z.optional(z.number().check(z.gte(0))),
  speed: z.optional(z.nullable(z.number())),
  heading: z.optional(z.nullable(z.number())),
})
export type Fix = z.infer<typeof Fix>
export const Fixes = z.strictObject({ fixes: z.array(Fix).check(z.minLength(1), z.maxLength(500)) })

/**
 * A way along streets: `line` from start to end, `meters` and `seconds` of driving. Where no router answered it is a
 * straight line, made longer and `estimated`.
 */
export const Route = z.object({
  meters: z.number(),
  seconds: z.number(),
  line: z.array(Point),
  estimated: z.boolean(),
})
export type Route = z.infer<typeof Route>
const degrees = z.coerce.number<number | string>()
export const RouteQuery = z.strictObject({
  latitude: degrees.check(z.gte(-90), z.lte(90)),
  longitude: degrees.check(z.gte(-180), z.lte(180)),
})
