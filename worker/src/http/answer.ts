import { OPEN_TO_EMBEDS } from './cors.ts'
import { requestIdOf } from './request-id.ts'
import { REQUEST_ID, SAFETY } from './security.ts'
import { jsonOf } from './settled.ts'

const JSON_HEADERS = { ...SAFETY, 'cache-control': 'no-store', 'content-type': 'application/json' }

// Headers that are set one by one cost more than a key to check; a whole set is copied at once.
const TO_SERVERS = new Headers(JSON_HEADERS)
const TO_PAGES = new Headers({ ...JSON_HEADERS, ...OPEN_TO_EMBEDS })

/**
 * An answer of the API, which has all its headers from the beginning, the id of its request last. It is never stored, so
 * that only a request with an `Origin` need hear who may read it: no page of another site asks without.
 */
export function answerJson(value: unknown, request: Request): Response {
  const headers = request.headers.has('origin') ? TO_PAGES : TO_SERVERS
  const answer = new Response(jsonOf(value), { headers })
  answer.headers.set(REQUEST_ID, requestIdOf(request))
  return answer
}

/** Whether an answer has all its headers: those that do not come from `answerJson` have no id yet. */
export const isWhole = ({ headers }: Response): boolean => headers.has(REQUEST_ID)
