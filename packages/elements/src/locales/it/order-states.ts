import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-states.ts'

export const texts: Translation<'it', typeof en> = {
  waiting: { one: '{count} modifica più recente', other: '{count} modifiche più recenti' },
  'empty.title': 'Invii il Suo primo ordine',
  'empty.courier': 'Ancora nessun ordine',
  'empty.text': 'Ritiro, consegna, fatto. Lei e il Suo cliente lo seguite da qui.',
  'empty.courier.text': 'Ciò che inviano i Suoi clienti compare qui subito.',
  'empty.filtered': 'Nessun ordine corrisponde a questi filtri',
  archived: 'Gli ordini chiusi prima del {date} sono nell’archivio. Il loro numero li apre ancora.',
  'archived.open': 'Cerchi {id} nell’archivio',
  new: 'Nuovo ordine',
  stale: 'Non è stato possibile aggiornare questi ordini: potrebbero non essere recenti.',
  'next.failed': 'Gli ordini successivi non sono arrivati.',
  chosen: { one: '{count} ordine scelto', other: '{count} ordini scelti' },
  'chosen.clear': 'Annulla la selezione',
}
