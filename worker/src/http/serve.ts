import type { ExecutionContext } from 'hono'
import type { Env } from '../env.ts'
import { isWhole } from './answer.ts'
import type { App } from './app.ts'
import { directOf } from './direct.ts'
import { logRequest } from './request-log.ts'
import { secured } from './security.ts'

/** What answers the internet. */
export interface Served {
  fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response>
}

/**
 * The application as the internet meets it: every answer has its safety headers and the id of its request. This stands
 * around the application, where it costs less than as a part of it.
 */
export function serve(app: App): Served {
  return {
    fetch: async (request, env, context) => {
      const started = Date.now()
      const direct = directOf(app, request)
      const answer = await (direct ? direct(request, env, context) : app.fetch(request, env, context))
      const { status } = answer
      if (status === 101) return answer
      const safe = isWhole(answer) ? answer : secured(answer, request)
      logRequest(app, request, status, started)
      return safe
    },
  }
}
