import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/portal.ts'

export const texts: Translation<'es', typeof en> = {
  orders: 'Pedidos',
  'page.title': 'Pedidos · {brand}',
  chat: 'Chat',
  'chat.unread': { one: 'Chat, {count} mensaje sin leer', other: 'Chat, {count} mensajes sin leer' },
  find: 'Buscar un pedido',
  'find.close': 'Cerrar búsqueda',
  new: 'Nuevo pedido',
  settings: 'Ajustes',
  account: 'Cuenta',
  'account.organization': 'Organización',
  'sign.out': 'Salir',
  'part.failed': 'Esta parte de la pantalla no se cargó. Revisa tu red.',
}
