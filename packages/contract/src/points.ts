import * as z from 'zod/mini'

/** A place on earth in WGS 84 degrees; the only shape in which Waybill passes coordinates around. */
export const Point = z.strictObject({
  latitude: z.number().check(z.minimum(-90), z.maximum(90)),
  longitude: z.number().check(z.minimum(-180), z.maximum(180)),
})

export type Point = z.infer<typeof Point>
