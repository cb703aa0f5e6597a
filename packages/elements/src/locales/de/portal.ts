import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/portal.ts'

export const texts: Translation<'de', typeof en> = {
  orders: 'Aufträge',
  'page.title': 'Aufträge · {brand}',
  chat: 'Chat',
  'chat.unread': { one: 'Chat, {count} ungelesene Nachricht', other: 'Chat, {count} ungelesene Nachrichten' },
  find: 'Auftrag suchen',
  'find.close': 'Suche schließen',
  new: 'Neuer Auftrag',
  settings: 'Einstellungen',
  account: 'Konto',
  'account.organization': 'Organisation',
  'sign.out': 'Abmelden',
  'part.failed': 'Dieser Teil der Ansicht wurde nicht geladen. Prüfen Sie Ihr Netz.',
}
