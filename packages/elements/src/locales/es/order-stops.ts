import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-stops.ts'

export const texts: Translation<'es', typeof en> = {
  add: 'Añadir una entrega',
  up: 'Subir',
  down: 'Bajar',
  'up.of': 'Subir: entrega {number}',
  'down.of': 'Bajar: entrega {number}',
  'remove.of': 'Quitar: entrega {number}',
  moved: 'Ahora es la entrega {number} de {count}',
  removed: 'Se quitó la entrega {number}.',
  undo: 'Deshacer',
  'as.before': 'como la última vez',
  change: 'Cambiar',
  'book.save': 'Guardar en la libreta',
  'book.saved': 'En tu libreta de direcciones',
  'book.named': 'En tu libreta de direcciones como {title}',
  'book.differs': 'Tu libreta de direcciones dice otra cosa.',
  'book.update': 'Actualizarla',
  'book.busy': 'Guardando…',
}
