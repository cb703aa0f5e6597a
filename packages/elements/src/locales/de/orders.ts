import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/orders.ts'

export const texts: Translation<'de', typeof en> = {
  orders: 'Aufträge',
  'column.id': 'Auftragsnr.',
  'column.connection': 'Verbindung',
  'column.client': 'Kunde',
  'column.recipient': 'Empfänger',
  'column.dropoff': 'Zustellung',
  'column.status': 'Status',
  'column.createdAt': 'Erstellt',
  'column.updatedAt': 'Geändert',
  unread: { one: '{count} ungelesene Nachricht', other: '{count} ungelesene Nachrichten' },
  stops: { one: '+{count} Stopp', other: '+{count} Stopps' },
  loading: 'Aufträge werden geladen',
  loaded: { one: '{count} Auftrag', other: '{count} Aufträge' },
  clear: 'Alle zurücksetzen',
  'column.pickup': 'Abholung',
  'column.window': 'Zeitfenster',
  'column.driver': 'Fahrer',
  'window.from': 'ab {time}',
  'window.until': 'bis {time}',
}
