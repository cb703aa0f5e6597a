import type { App } from './app.ts'

/**
 * Embeds call from any origin, with a bearer token and never with cookies: the origin is therefore open here and
 * checked where it means something, against the origins of the key that began the session.
 */
export const OPEN_TO_EMBEDS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'date,etag,retry-after,x-request-id,idempotent-replayed',
} as const

const PREFLIGHT = {
  'access-control-allow-methods': 'GET,POST,PATCH,PUT,DELETE',
  'access-control-allow-headers': 'authorization,content-type,idempotency-key,if-none-match,waybill-organization',
  'access-control-max-age': '7200',
} as const

/** Whether embeds may call this: the API, and neither pages nor what sets a cookie. */
export const isForEmbeds = (request: Request): boolean => new URL(request.url).pathname.startsWith('/v1/')

/** Tells a browser that asks before it calls what it may do. */
export function preflightRoute(app: App): void {
  app.options('/v1/*', () => new Response(null, { status: 204, headers: PREFLIGHT }))
}
