import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/common.ts'

export const texts: Translation<'it', typeof en> = {
  'status.placed': 'Ordine inviato',
  'status.in_progress': 'In corso',
  'status.completed': 'Completato',
  'status.failed': 'Non riuscito',
  'status.rejected': 'Rifiutato',
  'status.cancelled': 'Annullato',
  delayed: 'In ritardo di {time}',
  seconds: { one: '{count} s', other: '{count} s' },
  minutes: { one: '{count} min', other: '{count} min' },
  hours: { one: '{count} h', other: '{count} h' },
  ago: '{time} fa',
  now: 'proprio ora',
  today: 'Oggi',
  tomorrow: 'Domani',
  yesterday: 'Ieri',
  close: 'Chiudi',
  cancel: 'Annulla',
  save: 'Salva',
  back: 'Indietro',
  remove: 'Rimuovi',
  retry: 'Riprova',
  loading: 'Caricamento',
}
