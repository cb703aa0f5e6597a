import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat-search.ts'

export const texts: Translation<'de', typeof en> = {
  label: 'In dieser Unterhaltung suchen',
  close: 'Suche schließen',
  hint: 'Zwei Buchstaben oder mehr',
  busy: 'Suche läuft',
  none: 'Keine Nachricht sagt das.',
  found: { one: '{count} Nachricht', other: '{count} Nachrichten' },
  newest: 'Die neuesten {count} Nachrichten; mit mehr Buchstaben finden Sie ältere',
  failed: 'Die Suche hat nicht geklappt.',
}
