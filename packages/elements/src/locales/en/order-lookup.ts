import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** The question of an order-status page. */
export const en = {
  title: 'Follow your delivery',
  lead: "You need your order number and the recipient's phone number or postcode.",
  shortId: 'Order number',
  'shortId.hint': 'It stands in your confirmation, like 7c1e09af.',
  'shortId.wrong': 'An order number has 8 characters: 0–9 and a–f.',
  proof: 'Phone number or postcode',
  'proof.hint': 'Of the person or the address that the delivery goes to.',
  'proof.wrong': 'Type the whole phone number or postcode.',
  find: 'Find my delivery',
  finding: 'Looking…',
  nothing: 'We find no delivery with this order number and this phone number or postcode. Check both and try again.',
  limited: 'This was tried too often. Try again in an hour, or open the link in the text that you got.',
  other: 'Look for another order',
} as const

export const lookupTexts = new Texts(en, translated('order-lookup'))
export type LookupTranslate = Translate<typeof en>
