import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/common.ts'

export const texts: Translation<'de', typeof en> = {
  'status.placed': 'Beauftragt',
  'status.in_progress': 'Unterwegs',
  'status.completed': 'Abgeschlossen',
  'status.failed': 'Fehlgeschlagen',
  'status.rejected': 'Abgelehnt',
  'status.cancelled': 'Storniert',
  delayed: '{time} verspätet',
  seconds: { one: '{count} s', other: '{count} s' },
  minutes: { one: '{count} min', other: '{count} min' },
  hours: { one: '{count} h', other: '{count} h' },
  ago: 'vor {time}',
  now: 'gerade eben',
  today: 'Heute',
  tomorrow: 'Morgen',
  yesterday: 'Gestern',
  close: 'Schließen',
  cancel: 'Abbrechen',
  save: 'Speichern',
  back: 'Zurück',
  remove: 'Entfernen',
  retry: 'Erneut versuchen',
  loading: 'Wird geladen',
}
