import * as z from 'zod/mini'
import { Instant, Version, pageOf, text } from './common.ts'
import { Id, isId, ShortId } from './ids.ts'
import { SORTS } from './order-sort.ts'
import { STATUSES } from './status.ts'

/** What a driver must bring back from a stop, as filters name it. */
export const NEEDS = ['signature', 'photo', 'notes', 'age'] as const
export type Need = (typeof NEEDS)[number]

/** An order as one row of a table; also what live messages carry. */
export const OrderRow = z.object({
  id: Id,
  shortId: ShortId,
  version: Version,
  status: z.enum(STATUSES),
  delayedMinutes: z.nullable(z.int()),
  connectionId: Id,
  courierName: z.string(),
  clientName: z.string(),
  recipientName: z.string(),
  pickupAddress: z.string(),
  dropoffAddress: z.string(),
  dropoffCount: z.int(),
  /** Window of the first drop-off. */
  windowAfter: z.nullable(Instant),
  windowBefore: z.nullable(Instant),
  /** What any of the stops asks for. */
  needs: z.array(z.enum(NEEDS)),
  driverId: z.nullable(Id),
  driverName: z.nullable(z.string()),
  createdAt: Instant,
  updatedAt: Instant,
})
export type OrderRow = z.infer<typeof OrderRow>

/** The fields of a row, in their order. */
export const ROW_FIELDS = fieldNames()
// A schema's shape has just the keys of its type.
function fieldNames(): (keyof OrderRow)[] {
  return Object.keys(OrderRow.shape) as (keyof OrderRow)[]
}

/** So many connections narrow a list at once. */
export const MAX_CONNECTIONS = 20
/** Several ids in one text. */
const Ids = z
  .string()
  .check(z.refine((list) => list.split(',').length <= MAX_CONNECTIONS && list.split(',').every(isId), 'not_allowed'))

/** A query string has no lists: several names stand in one text with commas between them. */
const listOf = (names: readonly string[]) =>
  z.string().check(z.refine((list) => list.split(',').every((item) => names.includes(item)), 'not_allowed'))

/** What narrows a list of orders. */
const filters = {
  status: z.optional(listOf(STATUSES)),
  /** A search cannot be wrong, only fruitless; what is longer than any name is cut off. */
  find: z.optional(z.string()),
  delayed: z.optional(z.literal('true')),
  /** Orders of one of these connections, with commas between their ids. */
  connectionId: z.optional(z.union([Id, Ids])),
  driverId: z.optional(Id),
  /** Orders of which some stop asks for one of these. */
  needs: z.optional(listOf(NEEDS)),
  /** Orders that were created at this moment or later. */
  from: z.optional(Instant),
  /** Orders that were created before this moment. */
  to: z.optional(Instant),
}
const order = {
  sort: z._default(z.enum(SORTS), 'updatedAt'),
  direction: z._default(z.enum(['asc', 'desc']), 'desc'),
}

export const OrderQuery = z.strictObject({
  ...filters,
  ...order,
  after: z.optional(z.string().check(z.maxLength(200))),
  limit: z._default(z.coerce.number<number | string>().check(z.int(), z.gte(1), z.lte(200)), 50),
  /** Names of the fields that rows are to have, with commas between them; `id` is always there. */
  fields: z.optional(listOf(ROW_FIELDS)),
})
export type OrderQuery = z.infer<typeof OrderQuery>
export const OrderPage = pageOf(OrderRow)
export type OrderPage = z.infer<typeof OrderPage>

/** A column of an exported file: a field of the rows under a heading. */
const ExportColumn = z.strictObject({
  field: z.enum(ROW_FIELDS),
  label: text(60, 1),
})
/** What of a list goes into a file, and in which columns. */
export const OrderExport = z.strictObject({
  ...filters,
  ...order,
  columns: z.array(ExportColumn).check(z.minLength(1), z.maxLength(40)),
})
export type OrderExport = z.infer<typeof OrderExport>

/** Where the file can be fetched, by whoever has the address, until it expires. */
export const ExportLink = z.object({ url: z.string(), expiresAt: Instant })
