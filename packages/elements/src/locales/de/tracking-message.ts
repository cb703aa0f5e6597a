import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-message.ts'

export const texts: Translation<'de', typeof en> = {
  expired: 'Dieser Link gilt nicht mehr',
  'expired.what':
    'Tracking-Links gelten bis einige Zeit nach der Zustellung. Hilfe bekommen Sie beim Shop, bei dem Sie bestellt haben.',
  unknown: 'Wir finden diese Lieferung nicht',
  'unknown.what':
    'Vielleicht ist der Link unvollständig. Öffnen Sie ihn noch einmal aus der SMS, die Sie erhalten haben.',
  failed: 'Die Lieferung kann gerade nicht gezeigt werden',
}
