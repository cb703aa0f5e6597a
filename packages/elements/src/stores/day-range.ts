import { addDays, startOfDay } from '@waybill/contract/zoned-time'
import type { ListQuery } from './order-list.ts'

/** The moments that the days of a query mean in a zone. */
export interface DayRange {
  readonly from: string | undefined
  readonly to: string | undefined
}

export const dayRange = ({ from, to }: Pick<ListQuery, 'from' | 'to'>, zone: string): DayRange => ({
  from: from === null ? undefined : new Date(startOfDay(from, zone)).toISOString(),
  to: to === null ? undefined : new Date(startOfDay(addDays(to, 1), zone)).toISOString(),
})
