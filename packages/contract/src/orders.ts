import * as z from 'zod/mini'
import { Country, Instant, Language, Phone, TimeZone, Version, text } from './common.ts'
import { FileRef } from './files.ts'
import { Id, ShortId } from './ids.ts'
import { Point } from './points.ts'
import { LEG_STATES, STATUSES } from './status.ts'

/** A street address; `line` holds street and number as the country writes them. */
export const Address = z.strictObject({
  line: text(200, 1).check(z.refine((line) => /\p{L}/u.test(line) && /\p{N}/u.test(line), 'address_incomplete')),
  unit: z._default(text(60), ''),
  city: z._default(text(100), ''),
  postcode: z._default(text(20), ''),
  country: Country,
  point: Point,
})
export type Address = z.infer<typeof Address>

/** The person at a stop: the sender at the pickup, the recipient at a drop-off. */
export const Contact = z.strictObject({
  name: text(100, 1),
  phone: z.nullable(Phone),
  language: z.optional(Language),
})
export type Contact = z.infer<typeof Contact>

/** When a stop may be served; either end may be open. */
export const Window = z.strictObject({ after: z.nullable(Instant), before: z.nullable(Instant) }).check(
  z.refine(({ after, before }) => !after || !before || Date.parse(after) < Date.parse(before), {
    error: 'window_order',
    path: ['before'],
  }),
)
export type Window = z.infer<typeof Window>

/** What the driver must bring back from a stop. */
export const Requirements = z.strictObject({
  signature: z._default(z.boolean(), false),
  photo: z._default(z.boolean(), false),
  notes: z._default(z.boolean(), false),
  minimumAge: z._default(z.nullable(z.int().check(z.gte(12), z.lte(99))), null),
})
export type Requirements = z.infer<typeof Requirements>

export const LegDraft = z.strictObject({
  address: Address,
  /** null means "No recipient": nobody is told anything about this stop. */
  contact: z._default(z.nullable(Contact), null),
  notes: z._default(text(10_000), ''),
  window: z._default(Window, { after: null, before: null }),
  timeZone: z.optional(TimeZone),
  requirements: z.prefault(Requirements, {}),
  notify: z._default(z.boolean(), true),
})
export type LegDraft = z.infer<typeof LegDraft>

/** What a client says to place an order. `connectionId` is needed only where the client has several couriers. */
export const OrderDraft = z.strictObject({
  connectionId: z.optional(Id),
  reference: z._default(text(64), ''),
  pickup: LegDraft,
  dropoffs: z.array(LegDraft).check(z.minLength(1), z.maxLength(50)),
})
export type OrderDraft = z.infer<typeof OrderDraft>
export type OrderInput = z.input<typeof OrderDraft>

export const Signature = z.object({ file: FileRef, name: z.string() })
export const Proof = z.object({
  photos: z.array(FileRef),
  signature: z.nullable(Signature),
  notes: z.string(),
  ageChecked: z.boolean(),
})
export type Proof = z.infer<typeof Proof>

export const FAILURE_CODES = ['nobody_there', 'refused', 'wrong_address', 'damaged', 'no_access', 'other'] as const
export const Failure = z.object({ code: z.enum(FAILURE_CODES), text: z.string() })
export type Failure = z.infer<typeof Failure>

export const Leg = z.object({
  id: Id,
  kind: z.enum(['pickup', 'dropoff']),
  state: z.enum(LEG_STATES),
  address: Address,
  contact: z.nullable(Contact),
  notes: z.string(),
  window: Window,
  timeZone: z.string(),
  requirements: Requirements,
  notify: z.boolean(),
  startedAt: z.nullable(Instant),
  arrivedAt: z.nullable(Instant),
  endedAt: z.nullable(Instant),
  failure: z.nullable(Failure),
  proof: z.nullable(Proof),
})
export type Leg = z.infer<typeof Leg>

export const REJECTION_CODES = [
  'no_capacity',
  'out_of_area',
  'window_impossible',
  'address_problem',
  'goods_not_carried',
  'other',
] as const
export const Rejection = z.object({ code: z.enum(REJECTION_CODES), text: z.string(), at: Instant })
export type Rejection = z.infer<typeof Rejection>

const Party = z.object({ id: Id, name: z.string() })
export const OrderDriver = z.object({ id: Id, name: z.string(), vehicle: z.string() })
export type OrderDriver = z.infer<typeof OrderDriver>

export const Order = z.object({
  id: Id,
  shortId: ShortId,
  version: Version,
  status: z.enum(STATUSES),
  /** Minutes past the window's end, or null while in time. */
  delayedMinutes: z.nullable(z.int()),
  connectionId: Id,
  courier: Party,
  client: Party,
  driver: z.nullable(OrderDriver),
  reference: z.string(),
  /** The pickup first, then the drop-offs in their order. */
  legs: z.array(Leg),
  rejection: z.nullable(Rejection),
  cancellation: z.nullable(z.object({ by: z.enum(['client', 'courier']), text: z.string(), at: Instant })),
  /** 1 + resubmissions + reassignments after the start: a text goes once per cycle. */
  cycle: z.int(),
  guest: z.boolean(),
  /** Language of texts to recipients who have none of their own. */
  language: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Order = z.infer<typeof Order>

export const OrderEdit = z.extend(OrderDraft, { version: Version })
export const OrderCancel = z.strictObject({ version: Version, text: z._default(text(500), '') })
export const OrderReject = z.strictObject({ version: Version, code: z.enum(REJECTION_CODES), text: text(500, 1) })
export const OrderAssign = z.strictObject({ version: Version, driverId: z.nullable(Id) })
