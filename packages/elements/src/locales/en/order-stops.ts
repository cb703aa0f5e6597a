import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** The stops of the order form: their order, and the address book. */
export const en = {
  add: 'Add a drop-off',
  up: 'Move up',
  down: 'Move down',
  'up.of': 'Move up: drop-off {number}',
  'down.of': 'Move down: drop-off {number}',
  'remove.of': 'Remove: drop-off {number}',
  moved: 'Now drop-off {number} of {count}',
  removed: 'Drop-off {number} was removed.',
  undo: 'Undo',
  'as.before': 'as last time',
  change: 'Change',
  'book.save': 'Save to address book',
  'book.saved': 'In your address book',
  'book.named': 'In your address book as {title}',
  'book.differs': 'Your address book says otherwise.',
  'book.update': 'Update it',
  'book.busy': 'Saving…',
} as const

export const orderStopsTexts = new Texts(en, translated('order-stops'))
export type OrderStopsTranslate = Translate<typeof en>
