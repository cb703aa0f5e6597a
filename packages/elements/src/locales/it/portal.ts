import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/portal.ts'

export const texts: Translation<'it', typeof en> = {
  orders: 'Ordini',
  'page.title': 'Ordini · {brand}',
  chat: 'Chat',
  'chat.unread': { one: 'Chat, {count} messaggio non letto', other: 'Chat, {count} messaggi non letti' },
  find: 'Cerca un ordine',
  'find.close': 'Chiudi la ricerca',
  new: 'Nuovo ordine',
  settings: 'Impostazioni',
  account: 'Account',
  'account.organization': 'Organizzazione',
  'sign.out': 'Esci',
  'part.failed': 'Questa parte della schermata non si è caricata. Controlli la rete.',
}
