import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** Conversations between a client and its courier. */
export const en = {
  chat: 'Chat',
  conversations: 'Conversations',
  general: 'General',
  unread: { one: '{count} unread', other: '{count} unread' },
  close: 'Close chat',
  choose: 'Choose a conversation',
  'empty.title': 'No conversations yet',
  'empty.text': 'Whoever you are connected with shows here, and every order that somebody asks about.',
  loading: 'Loading conversations',
  stale: "This list couldn't be refreshed and may be old.",
  retry: 'Try again',
  messages: 'Messages',
  typing: '{name} is typing…',
  deleted: 'Message deleted',
  said_by_you: 'You: {text}',
  said_by: '{name}: {text}',
  photo: 'Photo',
  document: 'PDF',
} as const

export const chatTexts = new Texts(en, translated('chat'))
export type ChatTranslate = Translate<typeof en>
