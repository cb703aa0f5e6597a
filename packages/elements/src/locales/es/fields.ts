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
}
