import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat.ts'

export const texts: Translation<'nl', typeof en> = {
  chat: 'Chat',
  conversations: 'Gesprekken',
  general: 'Algemeen',
  unread: { one: '{count} ongelezen', other: '{count} ongelezen' },
  close: 'Chat sluiten',
  choose: 'Kies een gesprek',
  'empty.title': 'Nog geen gesprekken',
  'empty.text': 'Hier verschijnt met wie u verbonden bent, en elke opdracht waarover iemand iets vraagt.',
  loading: 'Gesprekken laden',
  stale: 'Deze lijst kon niet worden ververst en is misschien oud.',
  retry: 'Opnieuw proberen',
  messages: 'Berichten',
  typing: '{name} typt…',
  deleted: 'Bericht verwijderd',
  said_by_you: 'U: {text}',
  said_by: '{name}: {text}',
  photo: 'Foto',
  document: 'Pdf',
}
