import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** What stands instead of a delivery that cannot be shown. */
export const en = {
  expired: 'This link has ended',
  'expired.what': 'Tracking links work until a while after the delivery. For help, ask the shop you ordered from.',
  unknown: "We can't find this delivery",
  'unknown.what': 'The link may be incomplete. Open it again from the text that you got.',
  failed: "The delivery can't be shown right now",
} as const

export const messageTexts = new Texts(en, translated('tracking-message'))
export type MessageTranslate = Translate<typeof en>
