import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/portal.ts'

export const texts: Translation<'fr', typeof en> = {
  orders: 'Commandes',
  'page.title': 'Commandes · {brand}',
  chat: 'Chat',
  'chat.unread': { one: 'Chat, {count} message non lu', other: 'Chat, {count} messages non lus' },
  find: 'Chercher une commande',
  'find.close': 'Fermer la recherche',
  new: 'Nouvelle commande',
  settings: 'Réglages',
  account: 'Compte',
  'account.organization': 'Organisation',
  'sign.out': 'Se déconnecter',
  'part.failed': 'Cette partie de l’écran ne s’est pas chargée. Vérifiez votre réseau.',
}
