import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/orders.ts'

export const texts: Translation<'it', typeof en> = {
  orders: 'Ordini',
  'column.id': 'N. ordine',
  'column.connection': 'Partner',
  'column.client': 'Cliente',
  'column.recipient': 'Destinatario',
  'column.dropoff': 'Consegna',
  'column.status': 'Stato',
  'column.createdAt': 'Creato',
  'column.updatedAt': 'Modificato',
  unread: { one: '{count} messaggio non letto', other: '{count} messaggi non letti' },
  stops: { one: '+{count} fermata', other: '+{count} fermate' },
  loading: 'Caricamento degli ordini',
  loaded: { one: '{count} ordine', other: '{count} ordini' },
  clear: 'Azzera tutto',
  'column.pickup': 'Ritiro',
  'column.window': 'Fascia oraria',
  'column.driver': 'Autista',
  'window.from': 'dalle {time}',
  'window.until': 'fino alle {time}',
}
