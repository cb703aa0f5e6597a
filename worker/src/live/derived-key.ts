import type { Env } from '../env.ts'

/** What a key is for; each purpose gets its own key, so no signature can be used for another. */
export type KeyPurpose = 'tracking-link' | 'live-ticket'

const MAX_CACHED = 64
const cache = new Map<string, Promise<CryptoKey>>()

/** The HMAC-SHA256 key of one purpose, derived by HKDF from the secret `keyId` of TOKEN_KEYS; null for an unknown id. */
export async function derivedKey(env: Env, keyId: string, purpose: KeyPurpose): Promise<CryptoKey | null> {
  const secret = secretOf(env, keyId)
  if (secret === null) return null
  const name = `${keyId}:${purpose}:${secret}`
  const cached = cache.get(name)
  if (cached) return cached
  if (cache.size >= MAX_CACHED) cache.clear()
  const derived = derive(secret, purpose)
  cache.set(name, derived)
  return derived
}

function secretOf(env: Env, keyId: string): string | null {
  const keys: unknown = JSON.parse(env.TOKEN_KEYS)
  if (typeof keys !== 'object' || keys === null) throw new Error('TOKEN_KEYS must be a JSON object')
  const secret: unknown = Object.entries(keys).find(([id]) => id === keyId)?.[1]
  return typeof secret === 'string' ? secret : null
}

async function derive(secret: string, purpose: KeyPurpose): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), 'HKDF', false, ['deriveKey'])
  const info = new TextEncoder().encode(`waybill ${purpose}`)
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info },
    material,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign', 'verify'],
  )
}
