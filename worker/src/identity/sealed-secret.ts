import type { Env } from '../env.ts'
import { tokenKeys } from './secrets.ts'

/** A secret as it rests in a database: encrypted under a key of the ring. */
export interface SealedSecret {
  readonly sealed: string
  readonly keyId: string
}

/** Encrypts a secret (AES-256-GCM). `place` binds it to its row: moved to another it cannot be opened. */
export async function sealSecret(env: Env, place: string, secret: unknown): Promise<SealedSecret> {
  const keyId = env.TOKEN_KID
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const algorithm = { name: 'AES-GCM', iv, additionalData: encode(place) }
  const sealed = await crypto.subtle.encrypt(algorithm, await keyOf(env, keyId), encode(JSON.stringify(secret)))
  return { keyId, sealed: btoa(String.fromCharCode(...iv, ...new Uint8Array(sealed))) }
}

/** Reads what `sealSecret` encrypted for this place. */
export async function openSecret(env: Env, place: string, { sealed, keyId }: SealedSecret): Promise<unknown> {
  const bytes = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0))
  const algorithm = { name: 'AES-GCM', iv: bytes.slice(0, 12), additionalData: encode(place) }
  const secret = await crypto.subtle.decrypt(algorithm, await keyOf(env, keyId), bytes.slice(12))
  return JSON.parse(new TextDecoder().decode(secret))
}

async function keyOf(env: Env, keyId: string): Promise<CryptoKey> {
  const secret = tokenKeys(env)[keyId]
  if (!secret) throw new Error(`TOKEN_KEYS has no key ${keyId}`)
  const master = await crypto.subtle.importKey('raw', encode(secret), 'HKDF', false, ['deriveKey'])
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encode('waybill credentials') }
  const algorithm = { name: 'AES-GCM', length: 256 }
  return crypto.subtle.deriveKey(derivation, master, algorithm, false, ['encrypt', 'decrypt'])
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
