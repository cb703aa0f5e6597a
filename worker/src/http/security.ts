import type { Context, MiddlewareHandler } from 'hono'
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
  const headers = headersOf(context)
  for (const [name, value] of Object.entries(HEADERS)) if (!headers.has(name)) headers.set(name, value)
  headers.set('x-request-id', requestId)
  const { method, routePath: route } = context.req
  log('info', 'request', { requestId, method, route, status: context.res.status, ms: Date.now() - started })
}

/** The answer's headers, to be changed: a copy of the answer, which costs more than a key to check, only where it must be. */
export function headersOf(context: Context<AppTypes>): Headers {
  if (isFixed(context.res)) context.res = new Response(context.res.body, context.res)
  return context.res.headers
}

/** Whether an answer came from elsewhere, as a room's or a file's does: then its headers cannot be changed. */
function isFixed({ headers }: Response): boolean {
  try {
    headers.delete('x-request-id')
    return false
  } catch (error) {
    if (error instanceof TypeError) return true
    throw error
  }
}
