import { isForEmbeds, OPEN_TO_EMBEDS } from './cors.ts'
import { requestIdOf } from './request-id.ts'

/** The header by which an answer names its request. */
export const REQUEST_ID = 'x-request-id'

/** What each answer says to browsers, unless it says otherwise itself. */
export const SAFETY = {
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
} as const

/** What means something only of what leads on or is put into a page, and nothing of the API's JSON. */
const SHOWN = { 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'cross-origin' } as const

/** Gives an answer the safety headers that it lacks, those of the API where it is one, and the id of its request. */
export function secured(answer: Response, request: Request): Response {
  const whole = isFixed(answer) ? new Response(answer.body, answer) : answer
  for (const [name, value] of Object.entries({ ...SAFETY, ...SHOWN }))
    if (!whole.headers.has(name)) whole.headers.set(name, value)
  const open = isForEmbeds(request) ? Object.entries(OPEN_TO_EMBEDS) : []
  for (const [name, value] of open) whole.headers.set(name, value)
  whole.headers.set(REQUEST_ID, requestIdOf(request))
  return whole
}

/** Whether an answer came from elsewhere, as a room's or a file's does: then its headers cannot be changed. */
function isFixed({ headers }: Response): boolean {
  try {
    headers.delete(REQUEST_ID)
    return false
  } catch (error) {
    if (error instanceof TypeError) return true
    throw error
  }
}
