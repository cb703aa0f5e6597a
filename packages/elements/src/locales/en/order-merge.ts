import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** What the order form says when somebody else has changed the order meanwhile. */
export const en = {
  title: 'Somebody changed this order while you did',
  text: 'Choose what it shall say. Nothing is sent before you save.',
  'text.agreed': 'Their changes are in, yours too. Look at them and save again.',
  mine: 'Yours',
  theirs: 'Theirs',
  undecided: 'Yours or theirs?',
  taken: 'Changed by them, and now in:',
  lost: "The driver has started these stops, so your changes to them can't be kept:",
  back: 'Back to the form',
  pickup: 'Pickup',
  dropoff: 'Drop-off {number}',
  of: '{stop}: {field}',
  address: 'address',
  contact: 'contact',
  window: 'window',
  notes: 'notes',
  requirements: 'what the driver is asked for',
  stop: 'the whole stop',
  none: 'nothing',
  gone: 'removed',
  nobody: 'No recipient',
  from: 'from {time}',
  until: 'until {time}',
  signature: 'Signature',
  photo: 'Photo',
  note: 'Notes',
  age: 'Age {age}+',
} as const

export const orderMergeTexts = new Texts(en, translated('order-merge'))
export type OrderMergeTranslate = Translate<typeof en>
