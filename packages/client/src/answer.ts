import { ApiError, STATUS_OF, type Problem, type ProblemCode } from '@waybill/contract/problem'

/** What a proxy's own page means when there is no problem body to read. */
const CODE_OF: Record<number, ProblemCode> = {
  413: 'too_large',
  429: 'rate_limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}

/** The parsed body of a good answer; anything else is thrown as an ApiError. */
export function readAnswer({ ok, status, headers }: Response, text: string): unknown {
  const body = parse(text)
  if (ok && body !== undefined) return body
  throw toError(body, status, retryAfterOf(headers))
}

/** A problem with a code that only a newer server knows is read by its status. */
function toError(problem: Partial<Problem> | undefined, status: number, retryAfter: number | undefined): ApiError {
  const named = problem?.code
  const code = named && named in STATUS_OF ? named : (CODE_OF[status] ?? 'internal')
  return new ApiError(code, problem?.title ?? `Status ${status}`, { ...problem, retryAfter })
}

/** What the text says, or undefined when it is no JSON: the caller decides what that means. */
function parse(text: string): Partial<Problem> | undefined {
  try {
    return JSON.parse(text) ?? undefined
  } catch {
    return undefined
  }
}

/** Only seconds: a date would be read with this machine's clock, which may be wrong. */
function retryAfterOf(headers: Headers): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? NaN)
  return seconds >= 0 ? seconds : undefined
}
