import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/orders.ts'

export const texts: Translation<'nl', typeof en> = {
  orders: 'Opdrachten',
  'column.id': 'Opdrachtnr.',
  'column.connection': 'Verbinding',
  'column.client': 'Klant',
  'column.recipient': 'Ontvanger',
  'column.dropoff': 'Bezorging',
  'column.status': 'Status',
  'column.createdAt': 'Gemaakt',
  'column.updatedAt': 'Bijgewerkt',
  unread: { one: '{count} ongelezen bericht', other: '{count} ongelezen berichten' },
  stops: { one: '+{count} stop', other: '+{count} stops' },
  loading: 'Opdrachten laden',
  loaded: { one: '{count} opdracht', other: '{count} opdrachten' },
  clear: 'Alles wissen',
  'column.pickup': 'Ophalen',
  'column.window': 'Tijdvak',
  'column.driver': 'Chauffeur',
  'window.from': 'vanaf {time}',
  'window.until': 'tot {time}',
}
