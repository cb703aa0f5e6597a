import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/fields.ts'

export const texts: Translation<'es', typeof en> = {
  required: 'Hace falta este dato.',
  'phone.required': '¿Qué teléfono?',
  'phone.one_missing': 'Parece que falta un dígito.',
  'phone.too_short': 'Parece que faltan dígitos.',
  'phone.too_long': 'Tiene más dígitos que un número.',
  'phone.country': 'Empieza con + y el código del país, como +598.',
  'phone.invalid': 'Aquí no existe ese número. Si es de otro país, empieza con + y su código.',
  'phone.checking': 'Comprobando el número, un momento.',
  'window.required': '¿Qué día y a qué hora?',
  'window.zone': 'hora de {city}',
  'window.day': 'Día',
  'window.any_day': 'Elige un día',
  'window.near': '{near}, {day}',
  'window.from': 'Desde',
  'window.until': 'Hasta',
  'window.clock': 'Escribe una hora como {example}.',
  'window.gap': 'El {day} el reloj salta de {from} a {to}, así que las {time} no existen. Elige otra hora.',
  'window.order': 'El final tiene que ser después del comienzo.',
  'window.past': 'Esa hora ya pasó.',
  'window.lead': 'Es demasiado pronto. El final puede ser como mínimo a las {time}.',
  'window.ends': 'Hasta las {time} del {day}.',
}
