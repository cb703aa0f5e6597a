import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat-search.ts'

export const texts: Translation<'nl', typeof en> = {
  label: 'In dit gesprek zoeken',
  close: 'Zoeken sluiten',
  hint: 'Twee letters of meer',
  busy: 'Bezig met zoeken',
  none: 'Geen bericht zegt dat.',
  found: { one: '{count} bericht', other: '{count} berichten' },
  newest: 'De nieuwste {count} berichten; met meer letters vindt u oudere',
  failed: 'Het zoeken is niet gelukt.',
}
