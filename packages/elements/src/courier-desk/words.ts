import type { Offer, OrderRow } from '@waybill/contract'
import { dayAndTime, nearDay, time, timeRange } from '../base/format.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { DeskTranslate } from '../locales/en/desk.ts'

/** What the parts of a desk speak with. */
export interface DeskWords {
  readonly t: DeskTranslate
  readonly common: CommonTranslate
  readonly locale: string
  /** Time zone of the courier. */
  readonly zone: string | undefined
}

type Window = Pick<OrderRow, 'windowAfter' | 'windowBefore'>

/** "13:00 – 14:00", "from 13:00" or "until 14:00", with the day where it is another one. */
export function windowText({ windowAfter: after, windowBefore: before }: Window, words: DeskWords): string {
  const { t, locale, zone } = words
  if (after && before && isToday(after, words) && isToday(before, words)) return timeRange(locale, after, before, zone)
  if (before) return t('until', { time: moment(before, words) })
  return after ? t('from', { time: moment(after, words) }) : t('no.window')
}

const isToday = (at: string, { common, zone }: DeskWords): boolean => nearDay(common, at, zone) === common('today')

const moment = (at: string, words: DeskWords): string =>
  isToday(at, words) ? time(words.locale, at, words.zone) : dayAndTime(words.locale, at, words.zone)

/** "6 min detour", or "no detour" for less than half a minute. */
export function detourOf({ detourSeconds }: Pick<Offer, 'detourSeconds'>, { t, common }: DeskWords): string {
  const minutes = Math.round(detourSeconds / 60)
  return minutes === 0 ? t('detour.none') : t('detour', { time: common('minutes', { count: minutes }) })
}

/** What a narrow place calls somebody. */
export const firstNameOf = (name: string): string => name.split(' ')[0] ?? name
