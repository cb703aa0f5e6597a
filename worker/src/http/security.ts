import type { MiddlewareHandler } from 'hono'
import { newId } from '../store/ids.ts'
import type { AppTypes } from './app.ts'
import { log } from '../log.ts'

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'cross-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
} as const

/** Gives each request an id, each answer its safety headers, and one log line to both. */
export const secured: MiddlewareHandler<AppTypes> = async (context, next) => {
  const requestId = newId()
  context.set('requestId', requestId)
  const started = Date.now()
  await next()
  if (context.res.status === 101) return
  const response = new Response(context.res.body, context.res)
  for (const [name, value] of Object.entries(HEADERS))
    if (!response.headers.has(name)) response.headers.set(name, value)
  response.headers.set('x-request-id', requestId)
  context.res = response
  const { method, routePath: route } = context.req
  log('info', 'request', { requestId, method, route, status: response.status, ms: Date.now() - started })
}
