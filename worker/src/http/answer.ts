import { OPEN_TO_EMBEDS } from './cors.ts'
import { REQUEST_ID, SAFETY } from './security.ts'
import { jsonOf } from './settled.ts'

// Headers that are set one by one cost more than a key to check; a whole set is copied at once.
const HEADERS = new Headers({
  ...SAFETY,
  ...OPEN_TO_EMBEDS,
  'cache-control': 'no-store',
  'content-type': 'application/json',
})

/** An answer of the API, which has all its headers from the beginning, the id of its request last. */
export function answerJson(value: unknown, requestId: string): Response {
  const answer = new Response(jsonOf(value), { headers: HEADERS })
  answer.headers.set(REQUEST_ID, requestId)
  return answer
}

/** Whether an answer has all its headers: those that do not come from `answerJson` have no id yet. */
export const isWhole = ({ headers }: Response): boolean => headers.has(REQUEST_ID)
