import type { OrderTranslate } from '../locales/en/order.ts'
import type { LabelWords } from '../order-label/print-label.ts'
import { windowText } from './arrival.ts'

/** What a printed label says in the reader's language. */
export const labelWords = (t: OrderTranslate, language: string, direction: LabelWords['direction']): LabelWords => ({
  language,
  direction,
  from: t('label.from'),
  to: t('label.to'),
  place: (number, count) => t('label.place', { number, count }),
  asks: (leg) => {
    const { signature, photo, minimumAge } = leg.requirements
    const asked = [
      signature && t('signature'),
      photo && t('photo'),
      minimumAge !== null && t('age', { age: minimumAge }),
    ]
    return [windowText(leg, { t, locale: language }), ...asked].filter(Boolean).join(' · ')
  },
})
