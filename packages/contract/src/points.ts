import * as z from 'zod/mini'

/** A place on the earth in WGS 84 degrees (RFC 7946 order is longitude first; here both are named instead). */
export const Point = z.strictObject({
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
})
export type Point = z.infer<typeof Point>
