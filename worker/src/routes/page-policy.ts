import type { Env } from '../env.ts'

/**
 * The content security policy of a recipient's page: our own code, the map's hosts, one style, nothing inline. A frame
 * may stand in any site: it has no session that a foreign page could use, only the token that this page gave it.
 */
export function pagePolicy(env: Env, nonce: string, frameAncestors: '*' | `'none'`): string {
  const own = new URL(env.BASE_URL)
  const socket = `${own.protocol === 'https:' ? 'wss' : 'ws'}://${own.host}`
  const maps = [env.MAP_STYLE_LIGHT, env.MAP_STYLE_DARK].map((style) => new URL(style, own).origin)
  const hosts = [...new Set(maps)].filter((origin) => origin !== own.origin).join(' ')
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `connect-src 'self' ${own.origin} ${socket} ${hosts}`,
    `img-src 'self' ${own.origin} data: blob: ${hosts}`,
    `font-src 'self' ${hosts}`,
    `worker-src 'self' blob:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors ${frameAncestors}`,
  ]
    .map((directive) => directive.trim().replaceAll(/ +/g, ' '))
    .join('; ')
}
