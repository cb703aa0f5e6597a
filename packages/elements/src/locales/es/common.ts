import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/common.ts'

export const texts: Translation<'es', typeof en> = {
  'status.placed': 'Pedido hecho',
  'status.in_progress': 'En curso',
  'status.completed': 'Completado',
  'status.failed': 'Fallido',
  'status.rejected': 'Rechazado',
  'status.cancelled': 'Cancelado',
  delayed: 'Retraso de {time}',
  seconds: { one: '{count} s', other: '{count} s' },
  minutes: { one: '{count} min', other: '{count} min' },
  hours: { one: '{count} h', other: '{count} h' },
  ago: 'hace {time}',
  now: 'ahora mismo',
  today: 'Hoy',
  tomorrow: 'Mañana',
  yesterday: 'Ayer',
  close: 'Cerrar',
  cancel: 'Cancelar',
  save: 'Guardar',
  back: 'Volver',
  remove: 'Quitar',
  retry: 'Reintentar',
  loading: 'Cargando',
}
