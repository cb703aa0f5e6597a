import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** The list of orders as it stands at first. */
export const en = {
  orders: 'Orders',
  'column.id': 'Order ID',
  'column.connection': 'Connection',
  'column.client': 'Client',
  'column.recipient': 'Recipient',
  'column.dropoff': 'Drop-off',
  'column.status': 'Status',
  'column.createdAt': 'Created',
  'column.updatedAt': 'Last updated',
  unread: { one: '{count} unread message', other: '{count} unread messages' },
  stops: { one: '+{count} stop', other: '+{count} stops' },
  loading: 'Loading orders',
  loaded: { one: '{count} order', other: '{count} orders' },
  clear: 'Clear all',
  'column.pickup': 'Pickup',
  'column.window': 'Window',
  'column.driver': 'Driver',
  'window.from': 'from {time}',
  'window.until': 'until {time}',
} as const

export const ordersTexts = new Texts(en, translated('orders'))
export type OrdersTranslate = Translate<typeof en>
