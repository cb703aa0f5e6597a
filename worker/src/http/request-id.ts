import { randomBase62 } from '../store/ids.ts'

const ids = new WeakMap<Request, string>()
const LENGTH = { isolate: 16, count: 8 } as const

let isolate = ''
let count = 0

/** The id of a request, which its answer, its log lines and its problems carry. */
export function requestIdOf(request: Request): string {
  const known = ids.get(request)
  if (known !== undefined) return known
  const id = nextId()
  ids.set(request, id)
  return id
}

/** What is random is drawn once: a request id is no secret, it only has to be nobody else's. */
function nextId(): string {
  isolate ||= randomBase62(LENGTH.isolate)
  count += 1
  return isolate + count.toString(36).padStart(LENGTH.count, '0')
}
