import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-rating.ts'

export const texts: Translation<'de', typeof en> = {
  dropoff: 'Wie war Ihre Lieferung?',
  pickup: 'Wie war die Abholung?',
  star: { one: '{count} Stern', other: '{count} Sterne' },
  comment: 'Möchten Sie etwas hinzufügen?',
  send: 'Bewertung senden',
  sending: 'Wird gesendet…',
  thanks: 'Danke für Ihre Bewertung',
}
