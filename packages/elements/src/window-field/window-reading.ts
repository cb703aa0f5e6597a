import type { Window } from '@waybill/contract'
import type { FieldFault } from '../base/field.ts'
import { formatClock, parseClock } from './clock-text.ts'
import { complete, faultOf, toWindow, type WindowDraft } from './window-draft.ts'
import { sayDay, sayFault, type Wording } from './window-words.ts'
import { addDays, toLocal } from '@waybill/contract/zoned-time'

/*
 * What only a window with something in it needs; it loads when somebody comes to the field or brings a window along.
 */
export { commonTexts } from '../locales/en/common.ts'
export { toDraft } from './window-draft.ts'
export { sayNearDay } from './window-words.ts'

/** What stands in the inputs, as it was written. */
export type Written = WindowDraft

/** The day that it is in a zone. */
export const todayIn = (zone: string): string => toLocal(Date.now(), zone).day

/** A time as the locale writes it; what is no time stays as it is. */
export function tidyClock(text: string, locale: string): string {
  const clock = parseClock(text, locale)
  return clock === undefined ? text : formatClock(clock, locale)
}

function read({ day, from, until, days }: Written, { locale, zone }: Wording): WindowDraft {
  const clock = (text: string) => parseClock(text, locale) ?? ''
  return complete({ day, from: clock(from), until: clock(until), days }, zone, Date.now())
}

/** The window that was written. */
export const windowOf = (written: Written, words: Wording): Window =>
  toWindow(read(written, words), words.zone, Date.now())

/** Whether a day is known, written or meant. */
export const hasDay = (written: Written, words: Wording): boolean => read(written, words).day !== ''

/** The first time that cannot be read. */
export function unreadIn(written: Written, { t, locale }: Wording): FieldFault | undefined {
  const at = (['from', 'until'] as const).find((part) => written[part].trim() && !parseClock(written[part], locale))
  const example = formatClock('15:30', locale)
  return at && { flag: 'badInput', at, message: t('window.clock', { example }) }
}

/** What is wrong with a window whose times can be read; `minLead` minutes must lie between now and its end. */
export function faultIn(written: Written, words: Wording, minLead: number): FieldFault | undefined {
  const fault = faultOf(read(written, words), words.zone, { now: Date.now(), minLead })
  return fault && { flag: 'customError', at: fault.at, message: sayFault(words, fault) }
}

/** When a window that does not end on its day does. */
export function sayEnd(written: Written, words: Wording): string | undefined {
  const { day, until, days } = read(written, words)
  if (days === 0) return undefined
  const time = formatClock(until, words.locale)
  return words.t('window.ends', { time, day: sayDay(words, addDays(day, days)) })
}
