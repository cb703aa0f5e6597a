import type { MiddlewareHandler } from 'hono'
import type { AppTypes } from './app.ts'
import { headersOf } from './security.ts'

const ANYWHERE = { 'access-control-allow-origin': '*' } as const
const PREFLIGHT = {
  ...ANYWHERE,
  'access-control-allow-methods': 'GET,POST,PATCH,PUT,DELETE',
  'access-control-allow-headers': 'authorization,content-type,idempotency-key,if-none-match,waybill-organization',
  'access-control-max-age': '7200',
} as const
const EXPOSED = 'date,etag,retry-after,x-request-id,idempotent-replayed'

/**
 * Embeds call from any origin, with a bearer token and never with cookies: the origin is therefore open here and
 * checked where it means something, against the origins of the key that began the session.
 */
export const openToEmbeds: MiddlewareHandler<AppTypes> = async (context, next) => {
  if (context.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: PREFLIGHT })
  await next()
  if (context.res.status === 101) return undefined
  const headers = headersOf(context)
  for (const [name, value] of Object.entries(ANYWHERE)) headers.set(name, value)
  headers.set('access-control-expose-headers', EXPOSED)
  return undefined
}
