import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat.ts'

export const texts: Translation<'it', typeof en> = {
  chat: 'Chat',
  conversations: 'Conversazioni',
  general: 'Generale',
  unread: { one: '{count} non letto', other: '{count} non letti' },
  close: 'Chiudi la chat',
  choose: 'Scelga una conversazione',
  'empty.title': 'Ancora nessuna conversazione',
  'empty.text': 'Qui compaiono i Suoi partner e ogni ordine su cui qualcuno fa una domanda.',
  loading: 'Caricamento delle conversazioni',
  stale: 'Non è stato possibile aggiornare questo elenco: potrebbe non essere recente.',
  retry: 'Riprova',
  messages: 'Messaggi',
  typing: '{name} sta scrivendo…',
  deleted: 'Messaggio eliminato',
  said_by_you: 'Lei: {text}',
  said_by: '{name}: {text}',
  photo: 'Foto',
  document: 'PDF',
}
