import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat.ts'

export const texts: Translation<'de', typeof en> = {
  chat: 'Chat',
  conversations: 'Unterhaltungen',
  general: 'Allgemein',
  unread: { one: '{count} ungelesen', other: '{count} ungelesen' },
  close: 'Chat schließen',
  choose: 'Unterhaltung wählen',
  'empty.title': 'Noch keine Unterhaltungen',
  'empty.text': 'Hier erscheinen alle, mit denen Sie verbunden sind, und jeder Auftrag, zu dem jemand etwas fragt.',
  loading: 'Unterhaltungen werden geladen',
  stale: 'Diese Liste konnte nicht aktualisiert werden und ist vielleicht veraltet.',
  retry: 'Erneut versuchen',
  messages: 'Nachrichten',
  typing: '{name} schreibt…',
  deleted: 'Nachricht gelöscht',
  said_by_you: 'Sie: {text}',
  said_by: '{name}: {text}',
  photo: 'Foto',
  document: 'PDF',
}
