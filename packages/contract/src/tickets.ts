import * as z from 'zod/mini'

/** A single-use pass for one socket: connect to `path?ticket=…&since=…` within half a minute. */
export const Ticket = z.object({ ticket: z.string(), path: z.string() })
