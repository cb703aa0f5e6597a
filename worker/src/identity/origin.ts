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

/** The origin of a page, once a publishable key is found to serve it. */
export function servedOrigin(origin: string | null, { origins }: { readonly origins: readonly string[] }): string {
  if (originAllowed(origin, origins)) return origin
  throw new ApiError(
    'origin_not_allowed',
    'This key does not serve this origin; add it to the key’s sites in your settings',
  )
}

/** Refuses what a foreign page could make a signed-in browser send: a write whose origin is not our own. */
export function checkOrigin(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  if (request.headers.get('origin') !== originOf(request.url)) {
    throw new ApiError('origin_not_allowed', 'A signed-in session writes only from its own site')
  }
}
