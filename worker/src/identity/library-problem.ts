import { ApiError, type ProblemCode } from '@waybill/contract'

const CODE_OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  410: 'link_expired',
  429: 'rate_limited',
}

/** Errors of the sign-in library that a person can act on. */
const KNOWN: Readonly<Record<string, () => ApiError>> = {
  INVALID_OTP: () =>
    new ApiError('invalid_request', 'This is not the code of the latest mail', {
      fields: [{ path: 'otp', code: 'not_allowed', message: 'Wrong code' }],
    }),
  OTP_EXPIRED: () => new ApiError('link_expired', 'The code has expired; ask for a new one'),
  TOO_MANY_ATTEMPTS: () => new ApiError('link_expired', 'Too many wrong codes; ask for a new one'),
  SESSION_NOT_FRESH: () => new ApiError('forbidden', 'Sign in again first; you signed in more than a day ago'),
  PASSKEY_NOT_FOUND: () => new ApiError('not_found', 'This passkey belongs to no account here'),
  INVALID_ORIGIN: () => new ApiError('origin_not_allowed', 'Sign in on our own site'),
  MISSING_OR_NULL_ORIGIN: () => new ApiError('origin_not_allowed', 'Sign in on our own site'),
}

/** Says an answer of the sign-in library in our own words, as every other error of the API. */
export async function toApiError(response: Response): Promise<ApiError> {
  const { code, message } = fieldsOf(await response.json().catch(() => null))
  const known = KNOWN[code]
  if (known) return known()
  if (response.status >= 500) return new ApiError('internal', 'Something went wrong on our side')
  const retryAfter = Number(response.headers.get('x-retry-after'))
  return new ApiError(
    CODE_OF_STATUS[response.status] ?? 'invalid_request',
    message || 'The request was refused',
    retryAfter > 0 ? { retryAfter } : {},
  )
}

function fieldsOf(body: unknown): { code: string; message: string } {
  if (typeof body !== 'object' || body === null) return { code: '', message: '' }
  const { code = '', message = '' }: { code?: unknown; message?: unknown } = body
  return { code: String(code), message: String(message) }
}
