import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat-search.ts'

export const texts: Translation<'fr', typeof en> = {
  label: 'Rechercher dans cette conversation',
  close: 'Fermer la recherche',
  hint: 'Deux lettres ou plus',
  busy: 'Recherche en cours',
  none: 'Aucun message ne dit cela.',
  found: { one: '{count} message', other: '{count} messages' },
  newest: 'Les {count} messages les plus récents ; plus de lettres en trouvent de plus anciens',
  failed: 'La recherche n’a pas fonctionné.',
}
