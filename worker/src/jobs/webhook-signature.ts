import type { Env } from '../env.ts'
import { derivedKey, hmac } from '../identity/secrets.ts'

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** Which secret of which endpoint. */
export interface Signer {
  readonly endpointId: string
  readonly keyId: string
  readonly generation: number
}

/** The secret that an endpoint's owner verifies with; the next generation replaces it. */
export async function webhookSecret(env: Env, signer: Signer): Promise<string> {
  return `whsec_${toBase64(await secretBytes(env, signer))}`
}

async function secretBytes(env: Env, { endpointId, keyId, generation }: Signer): Promise<Uint8Array> {
  return hmac(await derivedKey(env, 'webhook-secret', keyId), `${endpointId}:${generation}`)
}

/** The headers of one attempt (Standard Webhooks 1.0, symmetric `v1`): a signature for each secret. `at` is in seconds. */
export async function signedHeaders(
  env: Env,
  signers: readonly Signer[],
  message: { id: string; at: number; body: string },
): Promise<Record<string, string>> {
  const signatures = await Promise.all(signers.map((signer) => sign(env, signer, message)))
  return {
    'content-type': 'application/json',
    'user-agent': 'Waybill-Webhooks/1',
    'webhook-id': message.id,
    'webhook-timestamp': String(message.at),
    'webhook-signature': signatures.join(' '),
  }
}

async function sign(env: Env, signer: Signer, { id, at, body }: { id: string; at: number; body: string }) {
  const secret = await secretBytes(env, signer)
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return `v1,${toBase64(await hmac(key, `${id}.${at}.${body}`))}`
}
