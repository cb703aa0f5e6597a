import type { Offer } from '@waybill/contract'
import { dayAndTime, nearDay, time } from '../base/format.ts'
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

/** "until 14:00", with the day where it is another one. */
export function deadline({ t, common, locale, zone }: DeskWords, before: string | null): string {
  if (before === null) return t('no.window')
  const isToday = nearDay(common, before, zone) === common('today')
  return t('until', { time: isToday ? time(locale, before, zone) : dayAndTime(locale, before, zone) })
}

/** "6 min detour", or "no detour" for less than half a minute. */
export function detourOf({ detourSeconds }: Pick<Offer, 'detourSeconds'>, { t, common }: DeskWords): string {
  const minutes = Math.round(detourSeconds / 60)
  return minutes === 0 ? t('detour.none') : t('detour', { time: common('minutes', { count: minutes }) })
}

/** What a narrow place calls somebody. */
export const firstNameOf = (name: string): string => name.split(' ')[0] ?? name
