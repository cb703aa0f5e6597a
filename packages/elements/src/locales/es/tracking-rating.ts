import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-rating.ts'

export const texts: Translation<'es', typeof en> = {
  dropoff: '¿Cómo fue tu entrega?',
  pickup: '¿Cómo fue el retiro?',
  star: { one: '{count} estrella', other: '{count} estrellas' },
  comment: '¿Quieres agregar algo?',
  send: 'Enviar calificación',
  sending: 'Enviando…',
  thanks: 'Gracias por tu calificación',
}
