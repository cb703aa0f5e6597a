import { ApiError } from '@waybill/contract'
import type { Context } from 'hono'
import type { AppTypes } from './app.ts'
import { requestIdOf } from './request-id.ts'
import { log } from '../log.ts'

export const sendProblem = (error: unknown, { req }: Context<AppTypes>): Response => problemOf(error, req.raw)

/** Turns whatever was thrown into a problem body (RFC 9457); the unexpected is logged and told as `internal`. */
export function problemOf(error: unknown, request: Request): Response {
  const requestId = requestIdOf(request)
  const known = error instanceof ApiError ? error : unexpected(error, requestId)
  const headers: Record<string, string> = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
  if (known.retryAfter !== undefined) headers['retry-after'] = String(known.retryAfter)
  if (known.code === 'unauthenticated') headers['www-authenticate'] = 'Bearer realm="waybill"'
  return new Response(JSON.stringify(known.toProblem(requestId)), { status: known.status, headers })
}

/** D1 says these when a write may or may not have happened; an idempotent retry settles it. */
const TRANSIENT = /Network connection lost|storage caused object to be reset|code was updated|overloaded|SQLITE_BUSY/

function unexpected(error: unknown, requestId: string): ApiError {
  const message = error instanceof Error ? error.message : String(error)
  const transient = TRANSIENT.test(message)
  log('error', transient ? 'storage_unavailable' : 'unexpected_error', { requestId, message, stack: stackOf(error) })
  return transient
    ? new ApiError('unavailable', 'The service is busy; try again in a moment', { retryAfter: 1 })
    : new ApiError('internal', 'Something went wrong on our side')
}

const stackOf = (error: unknown): string | undefined => (error instanceof Error ? error.stack : undefined)
