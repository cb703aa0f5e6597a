import type { Env } from '../env.ts'

/** Each use of the master secrets has its own key, so that one can never stand in for another. */
export type Purpose =
  | 'client-token'
  | 'driver-code'
  | 'driver-credential'
  | 'export-url'
  | 'file-url'
  | 'socket-ticket'
  | 'tracking-token'
  | 'tracking-visitor'
  | 'webhook-secret'

const keys = new Map<string, Promise<CryptoKey>>()

/** An HMAC-SHA-256 key for one purpose, derived with HKDF (RFC 5869) from the token key `kid`. */
export function derivedKey(env: Env, purpose: Purpose, kid = env.TOKEN_KID): Promise<CryptoKey> {
  const secrets = tokenKeys(env)
  const secret = Object.hasOwn(secrets, kid) ? secrets[kid] : undefined
  if (!secret) throw new Error(`TOKEN_KEYS has no key ${kid}`)
  const name = `${purpose}:${secret}`
  const made = keys.get(name) ?? derive(secret, purpose)
  keys.set(name, made)
  return made
}

/** The key ring: key id → base64url secret. */
export function tokenKeys(env: Env): Record<string, string> {
  const value: unknown = JSON.parse(env.TOKEN_KEYS)
  if (typeof value !== 'object' || value === null) throw new Error('TOKEN_KEYS must be a JSON object')
  return Object.fromEntries(Object.entries(value).map(([kid, secret]) => [kid, String(secret)]))
}

async function derive(secret: string, purpose: Purpose): Promise<CryptoKey> {
  const encoder = new TextEncoder()
  const master = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveKey'])
  const parameters = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: encoder.encode(`waybill ${purpose}`),
  }
  const algorithm = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  return crypto.subtle.deriveKey(parameters, master, algorithm, false, ['sign', 'verify'])
}

/** The HMAC of a text. */
export async function hmac(key: CryptoKey, text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text)))
}
