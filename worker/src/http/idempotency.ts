import { ApiError } from '@waybill/contract'
import type { Idempotency } from '../domain/idempotency.ts'
import { toHex } from '../identity/hex.ts'

/** Reads the `Idempotency-Key` header: at most 255 visible characters. */
export function idempotencyKeyOf(request: Request): string | null {
  const key = request.headers.get('idempotency-key')
  if (key === null || /^[\x21-\x7e]{1,255}$/.test(key)) return key
  throw new ApiError('invalid_request', 'Idempotency-Key needs 1 to 255 visible characters')
}

/** What makes a write safe to repeat, where its caller says so. */
export async function idempotencyOf(request: Request, tenant: string, body: string): Promise<Idempotency | null> {
  const key = idempotencyKeyOf(request)
  if (key === null) return null
  const content = `${request.method} ${new URL(request.url).pathname}\n${body}`
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content))
  return { tenant, key, hash: toHex(new Uint8Array(digest)) }
}
