import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat-search.ts'

export const texts: Translation<'it', typeof en> = {
  label: 'Cerca in questa conversazione',
  close: 'Chiudi la ricerca',
  hint: 'Due lettere o più',
  busy: 'Ricerca in corso',
  none: 'Nessun messaggio lo dice.',
  found: { one: '{count} messaggio', other: '{count} messaggi' },
  newest: 'I {count} messaggi più recenti; con più lettere si trovano i precedenti',
  failed: 'La ricerca non è riuscita.',
}
