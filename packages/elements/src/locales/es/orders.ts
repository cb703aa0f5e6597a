import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/orders.ts'

export const texts: Translation<'es', typeof en> = {
  orders: 'Pedidos',
  'column.id': 'Pedido',
  'column.connection': 'Conexión',
  'column.client': 'Cliente',
  'column.recipient': 'Destinatario',
  'column.dropoff': 'Entrega',
  'column.status': 'Estado',
  'column.createdAt': 'Creado',
  'column.updatedAt': 'Actualizado',
  unread: { one: '{count} mensaje sin leer', other: '{count} mensajes sin leer' },
  stops: { one: '+{count} parada', other: '+{count} paradas' },
  loading: 'Cargando pedidos',
  loaded: { one: '{count} pedido', other: '{count} pedidos' },
  clear: 'Quitar todo',
  'column.pickup': 'Recogida',
  'column.window': 'Franja',
  'column.driver': 'Repartidor',
  'window.from': 'desde las {time}',
  'window.until': 'hasta las {time}',
}
