import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/fields.ts'

export const texts: Translation<'es', typeof en> = {
  required: 'Hace falta este dato.',
  'phone.required': '¿Qué teléfono?',
  'phone.too_short': 'Parece que falta algún dígito.',
  'phone.too_long': 'Tiene más dígitos que un número.',
  'phone.country': 'Empieza con + y el código del país, como +598.',
  'phone.invalid': 'A este número no se puede llamar.',
  'phone.checking': 'Comprobando el número, un momento.',
}
