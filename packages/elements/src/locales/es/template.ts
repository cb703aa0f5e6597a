import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/template.ts'

export const texts: Translation<'es', typeof en> = {
  'tag.order.id': 'Número de pedido',
  'tag.recipient.name': 'Destinatario',
  'tag.driver.name': 'Conductor',
  'tag.driver.vehicle': 'Vehículo',
  'tag.organization.name': 'Su nombre',
  'client.name': 'Cliente',
  'tag.courier.name': 'Empresa de envíos',
  'tag.eta.time': 'Hora de llegada',
  'tag.eta.minutes': 'Minutos para llegar',
  'tag.window': 'Franja horaria',
  'tag.destination.address': 'Dirección',
  'tag.notes': 'Indicaciones',
  'tag.tracking.link': 'Enlace de seguimiento',
  'tag.support.phone': 'Teléfono de ayuda',
  add: 'Agregar',
  'add.hint': 'con un clic, o escriba {{ en el texto',
  'add.tag': 'Agregar {tag}',
  suggestions: 'Lo que se puede agregar',
  required: 'Escriba qué dice el mensaje.',
  'too.long': 'Un mensaje tiene como máximo {most} caracteres.',
  unknown: 'No hay ninguna etiqueta llamada {tag}.',
}
