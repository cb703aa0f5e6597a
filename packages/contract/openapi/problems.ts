import type { Endpoint } from '../src/endpoint.ts'
import { FIELD_CODES, STATUS_OF, type ProblemCode } from '../src/problem.ts'
import { refTo, type JsonObject } from './json.ts'

/** What an error means to a caller; a code without a meaning does not compile. */
const MEANING: Record<ProblemCode, string> = {
  invalid_request: 'The request does not fit; `fields` says where.',
  unauthenticated: 'The credential is missing, unknown, expired or revoked.',
  forbidden: 'The credential is good but may not do this.',
  suspended: 'The organization, or every connection of it, is suspended.',
  origin_not_allowed: 'The publishable key does not work from this origin.',
  not_found: 'There is no such thing, or it belongs to somebody else.',
  link_expired: 'The link has ended or was replaced by a newer one.',
  conflict: 'Somebody else changed it first: read it again, then decide.',
  last_owner: 'The organization would be left without an owner.',
  not_allowed_in_status: 'The order’s status does not allow this action (any more).',
  leg_locked: 'The driver has started this stop, so it can no longer be changed.',
  too_late: 'The time in which this could be changed has passed.',
  proof_missing: 'The stop asks for a proof that the request lacks; `fields` says which.',
  duplicate_in_progress: 'A request with the same Idempotency-Key is being worked on: try again.',
  too_large: 'The body is too large.',
  unsupported_media: 'The file’s content is of no accepted type.',
  idempotency_mismatch: 'This Idempotency-Key was used with another request.',
  rate_limited: 'Too many requests; come back after `Retry-After` seconds.',
  unavailable: 'A part of the service does not answer: try again with the same Idempotency-Key.',
  internal: 'A fault of the service; the request’s id helps to find it.',
}

export const isWrite = (key: string): boolean => !key.startsWith('GET ')
const isPublic = ({ audience }: Endpoint): boolean => audience.includes('public')
const takesInput = (key: string, { body, query, upload }: Endpoint): boolean =>
  Boolean(body ?? query ?? upload) || key.includes('/:')

/** Which statuses an endpoint may answer, by what it takes and does. */
const MAY_ANSWER: Record<(typeof STATUS_OF)[ProblemCode], (key: string, endpoint: Endpoint) => boolean> = {
  400: (key, endpoint) => takesInput(key, endpoint) || isWrite(key),
  401: (_, endpoint) => !isPublic(endpoint),
  403: (key, endpoint) => !isPublic(endpoint) || key.includes('/embed/'),
  404: (key) => key.includes('/:'),
  409: isWrite,
  410: (key, endpoint) => isPublic(endpoint) && takesInput(key, endpoint),
  413: (_, { body, upload }) => Boolean(body ?? upload),
  415: (_, { body, upload }) => Boolean(body ?? upload),
  422: isWrite,
  429: () => true,
  500: () => true,
  503: () => true,
}

const codesOf = (status: number): string[] =>
  Object.entries(STATUS_OF).flatMap(([code, other]) => (other === status ? [code] : []))
const statuses = Object.keys(MAY_ANSWER).map(Number)
const titleOf = (status: number): string => `Problem${status}`

/** The errors of one endpoint, by status. */
export function problemResponsesOf(key: string, endpoint: Endpoint): JsonObject {
  const possible = Object.entries(MAY_ANSWER).filter(([, mayAnswer]) => mayAnswer(key, endpoint))
  return Object.fromEntries(
    possible.map(([status]) => [status, { $ref: `#/components/responses/${titleOf(Number(status))}` }]),
  )
}

const retryAfter = { description: 'Seconds after which to try again', schema: { type: 'integer', minimum: 0 } }

/** One response per status that errors have. */
export const problemResponses: JsonObject = Object.fromEntries(
  statuses.map((status) => [titleOf(status), toResponse(status)]),
)

function toResponse(status: number): JsonObject {
  const meanings = Object.entries(MEANING).filter(([code]) => codesOf(status).includes(code))
  const only = { type: 'object', properties: { code: { enum: codesOf(status) } } }
  return {
    description: meanings.map(([code, meaning]) => `\`${code}\`: ${meaning}`).join('\n\n'),
    ...(status === 429 || status === 503 ? { headers: { 'Retry-After': retryAfter } } : {}),
    content: { 'application/problem+json': { schema: { allOf: [refTo('Problem'), only] } } },
  }
}

/** The bodies of errors (RFC 9457). */
export const problemSchemas: JsonObject = {
  Problem: {
    description: 'Problem details (RFC 9457): the only error body.',
    type: 'object',
    properties: {
      type: { type: 'string', format: 'uri' },
      status: { type: 'integer' },
      code: { type: 'string', enum: Object.keys(STATUS_OF) },
      title: { description: 'For engineers; screens translate the code.', type: 'string' },
      detail: { type: 'string' },
      requestId: { description: 'Names the request in the service’s logs.', type: 'string' },
      fields: { type: 'array', items: refTo('FieldProblem') },
      order: { ...refTo('Order'), description: 'The order as it is now, where a change of it was refused' },
    },
    required: ['type', 'status', 'code', 'title'],
  },
  FieldProblem: {
    description: 'One fault in a request.',
    type: 'object',
    properties: {
      path: { description: 'Dotted, with list positions as numbers: `dropoffs.0.contact.phone`.', type: 'string' },
      code: { type: 'string', enum: FIELD_CODES },
      message: { description: 'For engineers; screens translate the code.', type: 'string' },
    },
    required: ['path', 'code', 'message'],
  },
}
