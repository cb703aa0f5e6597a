import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-details.ts'

export const texts: Translation<'es', typeof en> = {
  window: 'Franja {range}',
  call: 'Llamar a {name}',
  text: 'Escribir a {name}',
  driver: 'Tu conductor',
  from: 'Desde',
  progress: 'Progreso',
  'step.placed': 'Pedido hecho a {client}',
  'step.assigned': 'Conductor asignado',
  'step.arrived': 'Llegó a la dirección',
  'step.cancelled': 'Cancelado',
  'dropoff.started': 'En camino hacia ti',
  'dropoff.completed': 'Entregado',
  'pickup.started': 'En camino al retiro',
  'pickup.completed': 'Retirado',
  order: 'Pedido {id}',
  'dropoff.failed': 'No entregado',
  'pickup.failed': 'No retirado',
  togo: 'Falta',
  'togo.value': '{distance}, unos {time}',
  before: 'Paradas antes que tú',
  none: 'Ninguna',
  mapless: 'El mapa no se puede mostrar en este navegador. Todo lo que dice está aquí y se sigue actualizando.',
  streetless: 'Las calles no se pueden mostrar ahora. El recorrido y el conductor están al día.',
  elsewhere: 'Las horas son las de la dirección.',
}
