import { Texts, type Translate } from '../../base/texts.ts'

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

export const chatSearchTexts = new Texts(en, {
  es: () => import('../es/chat-search.ts'),
  ar: () => import('../ar/chat-search.ts'),
})
export type ChatSearchTranslate = Translate<typeof en>
