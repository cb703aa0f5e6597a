import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat.ts'

export const texts: Translation<'fr', typeof en> = {
  chat: 'Chat',
  conversations: 'Conversations',
  general: 'Général',
  unread: { one: '{count} non lu', other: '{count} non lus' },
  close: 'Fermer le chat',
  choose: 'Choisissez une conversation',
  'empty.title': 'Aucune conversation pour l’instant',
  'empty.text': 'Vos partenaires s’affichent ici, ainsi que chaque commande qui suscite une question.',
  loading: 'Chargement des conversations',
  stale: 'Cette liste n’a pas pu être actualisée et peut être ancienne.',
  retry: 'Réessayer',
  messages: 'Messages',
  typing: '{name} écrit…',
  deleted: 'Message supprimé',
  said_by_you: 'Vous : {text}',
  said_by: '{name} : {text}',
  photo: 'Photo',
  document: 'PDF',
}
