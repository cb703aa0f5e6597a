import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/address-list.ts'

export const texts: Translation<'es', typeof en> = {
  recent: 'Recientes',
  saved: 'Guardadas',
  search: 'Búsqueda',
  suggestions: 'Sugerencias',
  count: { one: '{count} sugerencia', other: '{count} sugerencias' },
  none: 'Ninguna dirección coincide todavía.',
  failed: 'Ahora no hay sugerencias.',
  not_listed: '¿No está? Pon tú el marcador',
}
