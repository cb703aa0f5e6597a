import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** The question after a delivery. */
export const en = {
  dropoff: 'How was your delivery?',
  pickup: 'How was the pickup?',
  star: { one: '{count} star', other: '{count} stars' },
  comment: 'Anything you want to add?',
  send: 'Send rating',
  sending: 'Sending…',
  thanks: 'Thank you for your rating',
} as const

export const ratingTexts = new Texts(en, translated('tracking-rating'))
export type RatingTranslate = Translate<typeof en>
