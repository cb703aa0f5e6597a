import * as z from 'zod/mini'
import { text } from './common.ts'
import { Point } from './points.ts'

/** A place that a geocoder offers; `precise` means street and number, fit to deliver to. */
export const Suggestion = z.object({
  label: z.string(),
  line: z.string(),
  city: z.string(),
  postcode: z.string(),
  country: z.string(),
  point: Point,
  precise: z.boolean(),
})
export type Suggestion = z.infer<typeof Suggestion>
export const Suggestions = z.object({ items: z.array(Suggestion), attribution: z.string() })
const degrees = z.coerce.number<number | string>()
export const SuggestQuery = z.strictObject({
  text: text(200, 1),
  latitude: z.optional(degrees.check(z.gte(-90), z.lte(90))),
  longitude: z.optional(degrees.check(z.gte(-180), z.lte(180))),
})
