import { dateFormat, day as formatDay, nearDay } from '../base/format.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { FieldTranslate } from '../locales/en/fields.ts'
import { formatClock } from './clock-text.ts'
import type { WindowFault } from './window-draft.ts'
import { startOfDay, toLocal } from '@waybill/contract/zoned-time'

/** What the window's words need to know: texts, the page's locale and the stop's zone. */
export interface Wording {
  t: FieldTranslate
  common: CommonTranslate
  locale: string
  zone: string
}

/** "Tue, 24 Nov". */
export const sayDay = ({ locale, zone }: Wording, day: string): string => formatDay(locale, startOfDay(day, zone), zone)

/** "Today, 22 Nov" near today, else "Tue, 24 Nov". */
export function sayNearDay(words: Wording, day: string): string {
  const { t, common, locale, zone } = words
  const at = startOfDay(day, zone)
  const near = nearDay(common, at, zone)
  if (!near) return sayDay(words, day)
  return t('window.near', {
    near,
    day: dateFormat(locale, { day: 'numeric', month: 'short', timeZone: zone }).format(at),
  })
}

/** What is wrong, and what would be right. */
export function sayFault(words: Wording, fault: WindowFault): string {
  const { t, locale, zone } = words
  const say = (clock: string) => formatClock(clock, locale)
  switch (fault.kind) {
    case 'gap':
      return t('window.gap', {
        day: sayDay(words, fault.day),
        from: say(fault.from),
        to: say(fault.to),
        time: say(fault.clock),
      })
    case 'lead':
      return t('window.lead', { time: say(toLocal(fault.earliest, zone).clock) })
    default:
      return t(`window.${fault.kind}`)
  }
}
