import { STATUSES } from '@waybill/contract/status'
import { EVERYTHING, type ListQuery } from '../stores/order-list.ts'

/** What the screen shows, as far as a reload or a shared link should bring it back. */
export interface Place {
  /** Id or short id of the open order, or ''. */
  readonly order: string
  readonly query: ListQuery
}

/** Reads `#7c1e09af?status=placed,failed&find=lucia`; what it does not understand is left out. */
export function parsePlace(hash: string): Place {
  const [, order = '', search = ''] = /^#?([^?]*)\??(.*)$/.exec(hash) ?? []
  const params = new URLSearchParams(search)
  const named = params.get('status')?.split(',') ?? []
  return {
    order: /^([0-9a-f]{8}|[0-9A-Za-z]{24})$/.test(order) ? order : '',
    query: {
      statuses: STATUSES.filter((status) => named.includes(status)),
      delayed: params.get('delayed') === 'true',
      connectionId: params.get('connection'),
      find: params.get('find')?.slice(0, 100) ?? '',
      sort: params.get('sort') === 'createdAt' ? 'createdAt' : 'updatedAt',
      direction: params.get('direction') === 'asc' ? 'asc' : 'desc',
    },
  }
}

/** Writes a place as the part of an address after the page; '' where everything is as usual. */
export function formatPlace({ order, query }: Place): string {
  const { statuses, delayed, connectionId, find, sort, direction } = query
  const params = new URLSearchParams()
  if (statuses.length > 0) params.set('status', statuses.join(','))
  if (delayed) params.set('delayed', 'true')
  if (connectionId) params.set('connection', connectionId)
  if (find) params.set('find', find)
  if (sort !== EVERYTHING.sort) params.set('sort', sort)
  if (direction !== EVERYTHING.direction) params.set('direction', direction)
  const search = params.size > 0 ? `?${params.toString().replaceAll('%2C', ',')}` : ''
  return order || search ? `#${order}${search}` : ''
}
