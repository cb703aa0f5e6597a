import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-states.ts'

export const texts: Translation<'es', typeof en> = {
  waiting: { one: '{count} cambio nuevo', other: '{count} cambios nuevos' },
  'empty.title': 'Envía tu primer pedido',
  'empty.courier': 'Aún no hay pedidos',
  'empty.text': 'Recogida, entrega y listo. Tú y tu cliente lo siguen desde aquí.',
  'empty.courier.text': 'Lo que envíen tus clientes aparece aquí al momento.',
  'empty.filtered': 'Ningún pedido coincide con estos filtros',
  archived: 'Los pedidos cerrados antes del {date} están en el archivo. Su número aún los abre.',
  'archived.open': 'Buscar {id} en el archivo',
  new: 'Nuevo pedido',
  stale: 'Estos pedidos no se pudieron actualizar y quizá no estén al día.',
  'next.failed': 'No llegaron los siguientes pedidos.',
  chosen: { one: '{count} pedido elegido', other: '{count} pedidos elegidos' },
  'chosen.clear': 'Quitar selección',
}
