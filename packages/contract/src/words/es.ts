import type { RecipientWords } from '../words.ts'

export const es: RecipientWords = {
  language: 'es',
  title: 'Tu pedido',
  placed: 'Tu pedido está reservado',
  inProgress: 'Tu pedido está en camino',
  onTheWay: 'El repartidor va hacia ti',
  arrived: 'El repartidor ha llegado',
  delivered: 'Entregado',
  collected: 'Recogido',
  failed: 'No se pudo completar esta parada',
  cancelled: 'Este pedido se canceló',
  expected: 'Llegada prevista',
  estimated: 'Llegada prevista, hora aproximada',
  window: 'Llegada planeada',
  before: 'Llegada planeada: antes de esta hora',
  after: 'Llegada planeada: después de esta hora',
  pickup: 'Recogida en',
  dropoff: 'Entrega en',
  order: 'Pedido',
  expired: 'Este enlace de seguimiento ha caducado. Pide uno nuevo al remitente.',
  unknown: 'No hay ningún pedido en este enlace. Comprueba que esté completo.',
}
