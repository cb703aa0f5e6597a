import { formatQuery, parseQuery } from '../stores/list-address.ts'
import type { ListQuery } from '../stores/order-list.ts'

/** What the screen shows, as far as a reload or a shared link should bring it back. */
export interface Place {
  /** Id or short id of the open order, or ''. */
  readonly order: string
  readonly query: ListQuery
}

/** Reads `#7c1e09af?status=placed,failed&find=lucia`; what it does not understand is left out. */
export function parsePlace(hash: string): Place {
  const [, order = '', search = ''] = /^#?([^?]*)\??(.*)$/.exec(hash) ?? []
  return { order: /^([0-9a-f]{8}|[0-9A-Za-z]{24})$/.test(order) ? order : '', query: parseQuery(search) }
}

/** Writes a place as the part of an address after the page; '' where everything is as usual. */
export function formatPlace({ order, query }: Place): string {
  const search = formatQuery(query)
  return order || search ? `#${order}${search && `?${search}`}` : ''
}
