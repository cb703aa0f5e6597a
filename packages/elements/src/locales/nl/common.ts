import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/common.ts'

export const texts: Translation<'nl', typeof en> = {
  'status.placed': 'Geplaatst',
  'status.in_progress': 'Onderweg',
  'status.completed': 'Voltooid',
  'status.failed': 'Mislukt',
  'status.rejected': 'Geweigerd',
  'status.cancelled': 'Geannuleerd',
  delayed: '{time} vertraagd',
  seconds: { one: '{count} s', other: '{count} s' },
  minutes: { one: '{count} min', other: '{count} min' },
  hours: { one: '{count} u', other: '{count} u' },
  ago: '{time} geleden',
  now: 'zojuist',
  today: 'Vandaag',
  tomorrow: 'Morgen',
  yesterday: 'Gisteren',
  close: 'Sluiten',
  cancel: 'Annuleren',
  save: 'Opslaan',
  back: 'Terug',
  remove: 'Verwijderen',
  retry: 'Opnieuw proberen',
  loading: 'Laden',
}
