import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-message.ts'

export const texts: Translation<'it', typeof en> = {
  expired: 'Questo link non è più valido',
  'expired.what':
    'I link di tracciamento funzionano fino a un po’ dopo la consegna. Per assistenza si rivolga al negozio in cui ha ordinato.',
  unknown: 'Non troviamo questa consegna',
  'unknown.what': 'Il link potrebbe essere incompleto. Lo apra di nuovo dall’SMS che ha ricevuto.',
  failed: 'La consegna non può essere mostrata in questo momento',
}
