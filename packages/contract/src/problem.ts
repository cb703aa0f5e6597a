import type { Order } from './orders.ts'

/** Every error code of the API with its HTTP status; a code without a text in a locale does not compile. */
export const STATUS_OF = {
  invalid_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  suspended: 403,
  origin_not_allowed: 403,
  not_found: 404,
  link_expired: 410,
  conflict: 409,
  last_owner: 409,
  not_allowed_in_status: 409,
  leg_locked: 409,
  too_late: 409,
  proof_missing: 409,
  duplicate_in_progress: 409,
  too_large: 413,
  unsupported_media: 415,
  idempotency_mismatch: 422,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
} as const
export type ProblemCode = keyof typeof STATUS_OF

/** What can be wrong with one field of a request; screens translate the code, `message` is for engineers. */
export const FIELD_CODES = [
  'required',
  'wrong_type',
  'unknown_field',
  'too_short',
  'too_long',
  'too_small',
  'too_big',
  'invalid_format',
  'not_allowed',
  'address_incomplete',
  'address_not_located',
  'phone_invalid',
  'window_order',
  'window_past',
  'window_too_far',
  'time_zone_unknown',
  'unknown_tag',
] as const
export type FieldCode = (typeof FIELD_CODES)[number]

/** One fault in a request: `path` is dotted, with list positions as numbers (`dropoffs.0.contact.phone`). */
export interface FieldProblem {
  path: string
  code: FieldCode
  message: string
}

/** RFC 9457 problem details: the only error body that the API sends. */
export interface Problem {
  type: string
  status: number
  code: ProblemCode
  title: string
  detail?: string
  requestId?: string
  fields?: FieldProblem[]
  /** The order as it is now, where a change of it was refused. */
  order?: Order
}

export interface ProblemOptions {
  fields?: FieldProblem[]
  /** Seconds after which the same request may succeed. */
  retryAfter?: number | undefined
  requestId?: string | undefined
  /** The order as it is now, where a change of it was refused. */
  order?: Order | undefined
  /** What went wrong beneath, for logs and debuggers; never sent. */
  cause?: unknown
}

/** The one error of the system: thrown by the domain, sent as a Problem, thrown again by the client. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ProblemCode
  readonly fields: FieldProblem[]
  readonly retryAfter: number | undefined
  readonly requestId: string | undefined
  readonly order: Order | undefined

  constructor(code: ProblemCode, message: string, options: ProblemOptions = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.fields = options.fields ?? []
    this.retryAfter = options.retryAfter
    this.requestId = options.requestId
    this.order = options.order
  }

  get status(): number {
    return STATUS_OF[this.code]
  }

  toProblem(requestId: string): Problem {
    const problem: Problem = {
      type: `https://waybill.dev/problems/${this.code}`,
      status: this.status,
      code: this.code,
      title: this.message,
      requestId,
    }
    if (this.fields.length > 0) problem.fields = this.fields
    if (this.order) problem.order = this.order
    return problem
  }
}
