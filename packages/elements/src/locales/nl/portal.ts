import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/portal.ts'

export const texts: Translation<'nl', typeof en> = {
  orders: 'Opdrachten',
  'page.title': 'Opdrachten · {brand}',
  chat: 'Chat',
  'chat.unread': { one: 'Chat, {count} ongelezen bericht', other: 'Chat, {count} ongelezen berichten' },
  find: 'Opdracht zoeken',
  'find.close': 'Zoeken sluiten',
  new: 'Nieuwe opdracht',
  settings: 'Instellingen',
  account: 'Account',
  'account.organization': 'Organisatie',
  'sign.out': 'Uitloggen',
  'part.failed': 'Dit deel van het scherm is niet geladen. Controleer uw netwerk.',
}
