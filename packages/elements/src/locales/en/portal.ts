import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** The portal's screen around the list of orders. */
export const en = {
  orders: 'Orders',
  'page.title': 'Orders · {brand}',
  chat: 'Chat',
  'chat.unread': { one: 'Chat, {count} unread message', other: 'Chat, {count} unread messages' },
  find: 'Find an order',
  'find.close': 'Close find',
  new: 'New order',
  settings: 'Settings',
  account: 'Account',
  'account.organization': 'Organization',
  'sign.out': 'Sign out',
  'part.failed': "This part of the screen didn't load. Check your network.",
} as const

export const portalTexts = new Texts(en, translated('portal'))
export type PortalTranslate = Translate<typeof en>
