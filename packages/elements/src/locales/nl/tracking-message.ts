import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-message.ts'

export const texts: Translation<'nl', typeof en> = {
  expired: 'Deze link werkt niet meer',
  'expired.what': 'Volglinks werken tot enige tijd na de bezorging. Vraag voor hulp de winkel waar u hebt besteld.',
  unknown: 'We vinden deze bezorging niet',
  'unknown.what': 'Misschien is de link onvolledig. Open hem opnieuw vanuit de sms die u kreeg.',
  failed: 'De bezorging kan nu niet worden getoond',
}
