import { Texts, type Translate } from '../../base/texts.ts'

/** Conversations between a client and its courier. */
export const en = {
  chat: 'Chat',
  conversations: 'Conversations',
  general: 'General',
  unread: { one: '{count} unread', other: '{count} unread' },
  close: 'Close chat',
  back: 'All conversations',
  choose: 'Choose a conversation',
  'empty.title': 'No conversations yet',
  'empty.text': 'Whoever you are connected with shows here, and every order that somebody asks about.',
  loading: 'Loading conversations',
  stale: "This list couldn't be refreshed and may be old.",
  'open.order': 'Open the order',
  messages: 'Messages',
  'messages.loading': 'Loading messages',
  'messages.none': 'Nothing has been said here yet. {name} sees what you write at once.',
  'messages.stale': "The newest messages didn't come.",
  older: 'Loading older messages',
  'older.failed': "The older messages didn't come.",
  new: 'New',
  'jump.new': { one: '{count} new message', other: '{count} new messages' },
  'jump.end': 'To the newest message',
  you: 'You',
  by_text: '{name}, by text',
  heard: '{name}: {text}',
  sending: 'Sending',
  sent: 'Sent',
  read: 'Read',
  waiting: { one: 'Waiting for a connection', other: '{count} waiting for a connection' },
  failed: 'Not sent.',
  'offline.waiting': "You're offline. We'll send these once you're back.",
  offline: "You're offline. New messages show once you're back.",
  message: 'Message',
  'message.to': 'Message {name}',
  send: 'Send',
  read_only: 'You can read here, but not write.',
} as const

export const chatTexts = new Texts(en, { es: () => import('../es/chat.ts'), ar: () => import('../ar/chat.ts') })
export type ChatTranslate = Translate<typeof en>
