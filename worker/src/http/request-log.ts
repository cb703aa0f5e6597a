import type { App } from './app.ts'
import { requestIdOf } from './request-id.ts'
import { log } from '../log.ts'

/** Of quick successful reads one in so many is logged (docs/decisions/0013). */
const ONE_OF = 20
const SLOW_MS = 1_000
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

let skipped = 0

/** Writes the line of a request: always of a write, a refusal, a failure and a slow answer, of other reads a sample. */
export function logRequest(app: App, request: Request, status: number, started: number): void {
  const { method } = request
  const ms = Date.now() - started
  const matters = status >= 400 || ms >= SLOW_MS || !READS.has(method)
  if (!matters && ++skipped < ONE_OF) return
  const route = routeOf(app, method, new URL(request.url).pathname)
  const details = { requestId: requestIdOf(request), method, route, status, ms }
  log('info', 'request', matters ? details : { ...details, oneOf: ONE_OF })
  if (!matters) skipped = 0
}

/** The pattern that served a path, never the path itself: it may hold a recipient's token. */
function routeOf(app: App, method: string, path: string): string {
  const [handlers] = app.router.match(method === 'HEAD' ? 'GET' : method, path)
  return handlers.at(-1)?.[0][1].path ?? 'none'
}
