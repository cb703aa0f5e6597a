import { cors } from 'hono/cors'

/**
 * Embeds call from any origin, with a bearer token and never with cookies: the origin is therefore open here and
 * checked where it means something, against the origins of the key that began the session.
 */
export const openToEmbeds = cors({
  origin: '*',
  allowMethods: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
  allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-none-match', 'waybill-organization'],
  exposeHeaders: ['date', 'etag', 'retry-after', 'x-request-id', 'idempotent-replayed'],
  maxAge: 7200,
})
