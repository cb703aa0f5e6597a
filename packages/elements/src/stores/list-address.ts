import { STATUSES } from '@waybill/contract/status'
import { EVERYTHING, type ListQuery } from './order-list.ts'

const SORTS = ['createdAt', 'updatedAt', 'windowBefore', 'recipientName'] as const satisfies ListQuery['sort'][]
export const LIST_NEEDS = ['signature', 'photo', 'notes', 'age'] as const satisfies ListQuery['needs'][number][]

/** As many as the API takes at once. */
export const MOST_CONNECTIONS = 20
const isId = (text: string): boolean => /^[0-9A-Za-z]{24}$/.test(text)

/** Reads what a list shows from `status=placed,failed&find=lucia`; what it does not understand is left out. */
export function parseQuery(text: string): ListQuery {
  const params = new URLSearchParams(text)
  const named = (name: string): string[] => params.get(name)?.split(',') ?? []
  const day = (name: string): string | null => dayOf(params.get(name))
  return {
    statuses: STATUSES.filter((status) => named('status').includes(status)),
    delayed: params.get('delayed') === 'true',
    connectionIds: named('connection').filter(isId).slice(0, MOST_CONNECTIONS),
    driverId: named('driver').find(isId) ?? null,
    needs: LIST_NEEDS.filter((need) => named('needs').includes(need)),
    from: day('from'),
    to: day('to'),
    find: params.get('find')?.slice(0, 100) ?? '',
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? EVERYTHING.sort,
    direction: params.get('direction') === 'asc' ? 'asc' : 'desc',
  }
}

/** A day that the calendar has. */
function dayOf(text: string | null): string | null {
  if (!text || !/^\d{4}-\d\d-\d\d$/.test(text)) return null
  const at = new Date(text)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null
}

/** Writes what a list shows, '' where everything is as usual. */
export function formatQuery(query: ListQuery): string {
  const { statuses, delayed, connectionIds, driverId, needs, from, to, find, sort, direction } = query
  const parts = {
    status: statuses.join(','),
    delayed: delayed ? 'true' : '',
    connection: connectionIds.join(','),
    driver: driverId,
    needs: needs.join(','),
    from,
    to,
    find,
    sort: sort === EVERYTHING.sort ? '' : sort,
    direction: direction === EVERYTHING.direction ? '' : direction,
  }
  const params = new URLSearchParams(Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return params.toString().replaceAll('%2C', ',')
}
