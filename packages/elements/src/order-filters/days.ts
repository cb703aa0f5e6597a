import { dateFormat } from '../base/format.ts'
import type { FiltersTranslate } from '../locales/en/order-filters.ts'
import type { ListQuery } from '../stores/order-list.ts'
import { addDays, toLocal } from '@waybill/contract/zoned-time'

type Days = Pick<ListQuery, 'from' | 'to'>

/** Spans of days that end today, by how many days before today they begin. */
export const SPANS = { today: 0, week: 6, month: 29 } as const
export type Span = keyof typeof SPANS

/** Today in a zone, as 2026-11-22. */
export const todayIn = (zone: string): string => toLocal(Date.now(), zone).day

/** The days of a span. */
export const daysOf = (span: Span, zone: string): Days => ({ from: addDays(todayIn(zone), -SPANS[span]), to: null })

/** The last day is before the first. */
export const isReversed = ({ from, to }: Days): boolean => from !== null && to !== null && to < from

/** What is asked for, with its days in order: a list of none of them would help nobody. */
export const inOrder = (query: ListQuery): ListQuery =>
  isReversed(query) ? { ...query, from: query.to, to: query.from } : query

/** What is chosen among the spans: none of them, all days, or days of one's own. */
export function spanOf({ from, to }: Days, zone: string): Span | 'any' | 'days' {
  if (from === null && to === null) return 'any'
  const spans: readonly Span[] = ['today', 'week', 'month']
  return spans.find((span) => to === null && from === daysOf(span, zone).from) ?? 'days'
}

/** Days in words: "7 days", "3 – 9 Nov", "Since 3 Nov". */
export function daysText(days: Days, t: FiltersTranslate, locale: string, zone: string): string {
  const span = spanOf(days, zone)
  if (span !== 'days' && span !== 'any') return t(`filter.created.${span}`)
  // Days have no hour, so they are read and written in one zone.
  const format = dateFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const [from, to] = [days.from, days.to].map((day) => (day === null ? null : new Date(day)))
  if (from && to) return from < to ? format.formatRange(from, to) : format.format(from)
  if (from) return t('chip.from', { day: format.format(from) })
  return to ? t('chip.to', { day: format.format(to) }) : ''
}
