import { ApiError } from '@waybill/contract'
import { originOf } from './own-origin.ts'

/** Whether a browser's `Origin` is in a list of exact origins and `https://*.host` patterns. */
export function originAllowed(origin: string | null, allowed: readonly string[]): origin is string {
  const url = origin === null ? null : URL.parse(origin)
  if (!url || url.origin !== origin) return false
  return allowed.some((pattern) => pattern === origin || isSubdomain(url, pattern))
}

function isSubdomain(url: URL, pattern: string): boolean {
  if (!pattern.startsWith('https://*.') || url.protocol !== 'https:' || url.port !== '') return false
  const host = pattern.slice('https://*.'.length)
  return url.hostname.endsWith(`.${host}`)
}

/** Refuses what a foreign page could make a signed-in browser send: a write whose origin is not our own. */
export function checkOrigin(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  if (request.headers.get('origin') !== originOf(request.url)) {
    throw new ApiError('origin_not_allowed', 'A signed-in session writes only from its own site')
  }
}
