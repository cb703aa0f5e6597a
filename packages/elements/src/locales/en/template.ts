import type { TemplateTag } from '@waybill/contract/templates'
import { Texts, type TextTable, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** The editor of a text with tags. */
export const en = {
  'tag.order.id': 'Order ID',
  'tag.recipient.name': 'Recipient name',
  'tag.driver.name': 'Driver name',
  'tag.driver.vehicle': 'Vehicle',
  'tag.organization.name': 'Your name',
  'client.name': 'Client name',
  'tag.courier.name': 'Courier',
  'tag.eta.time': 'ETA time',
  'tag.eta.minutes': 'ETA in minutes',
  'tag.window': 'Window',
  'tag.destination.address': 'Address',
  'tag.notes': 'Notes',
  'tag.tracking.link': 'Tracking link',
  'tag.support.phone': 'Support phone',
  add: 'Add',
  'add.hint': 'click, or type {{ while writing',
  'add.tag': 'Add {tag}',
  suggestions: 'What can be added',
  required: 'Write what the text says.',
  'too.long': 'A text has at most {most} characters.',
  unknown: 'There is no tag called {tag}.',
} as const satisfies TextTable & Record<`tag.${TemplateTag}`, string>

export const templateTexts = new Texts(en, translated('template'))
export type TemplateTranslate = Translate<typeof en>
