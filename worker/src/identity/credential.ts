import { ApiError } from '@waybill/contract'

/** What an `Authorization` header holds. */
export type Credential = { kind: 'secret' | 'driver' | 'token'; value: string }

const KIND_OF_PREFIX = { sk_: 'secret', dk_: 'driver' } as const

/** Reads `Authorization`: `Bearer` with a key or a token, or `Basic` with a key as the user name. */
export function credentialOf(header: string | null): Credential | null {
  if (header === null) return null
  const match = /^(bearer|basic) +(\S+)$/i.exec(header)
  const [, scheme = '', text = ''] = match ?? []
  const value = scheme.toLowerCase() === 'basic' ? userNameOf(text) : text
  const prefix = value.slice(0, 3)
  if (prefix === 'sk_' || prefix === 'dk_') return { kind: KIND_OF_PREFIX[prefix], value }
  if (prefix === 'pk_') throw unauthenticated('A publishable key only opens an embed session: POST /v1/embed/sessions')
  if (scheme.toLowerCase() === 'bearer' && value.split('.').length === 3) return { kind: 'token', value }
  throw unauthenticated('The Authorization header holds no key or token')
}

export const unauthenticated = (message: string): ApiError => new ApiError('unauthenticated', message)

function userNameOf(base64: string): string {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 === 1) return ''
  return atob(base64).split(':', 1)[0] ?? ''
}
