import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** What is said beside the rows of the list: nothing there, trouble, news and chosen orders. */
export const en = {
  waiting: { one: '{count} newer change', other: '{count} newer changes' },
  'empty.title': 'Send your first order',
  'empty.courier': 'No orders yet',
  'empty.text': 'Pickup, drop-off, done. You and your customer follow it from here.',
  'empty.courier.text': 'What your clients send shows here at once.',
  'empty.filtered': 'No orders match these filters',
  archived: 'Orders that closed before {date} are in the archive. Their order ID still opens them.',
  'archived.open': 'Look for {id} in the archive',
  new: 'New order',
  stale: "These orders couldn't be refreshed and may be old.",
  'next.failed': "The next orders didn't come.",
  chosen: { one: '{count} order chosen', other: '{count} orders chosen' },
  'chosen.clear': 'Clear selection',
} as const

export const statesTexts = new Texts(en, translated('order-states'))
export type StatesTranslate = Translate<typeof en>
