import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** One order on its way: when it arrives and who is how near. */
export const en = {
  arrives: 'Arrives',
  next: 'Next stop for {name}',
  before: { one: '{count} stop before this one', other: '{count} stops before this one' },
  about: 'about {time}',
  updated: 'updated {when}',
} as const

export const liveTexts = new Texts(en, translated('order-live'))
export type LiveTranslate = Translate<typeof en>
