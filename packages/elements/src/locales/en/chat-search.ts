import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** Search in a conversation. */
export const en = {
  label: 'Search in this conversation',
  close: 'Close search',
  hint: 'Two letters or more',
  busy: 'Searching',
  none: 'No message says that.',
  found: { one: '{count} message', other: '{count} messages' },
  newest: 'The newest {count} messages; more letters find older ones',
  failed: "The search didn't work.",
} as const

export const chatSearchTexts = new Texts(en, translated('chat-search'))
export type ChatSearchTranslate = Translate<typeof en>
