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
  'map.open': 'Ajustar el marcador en un mapa',
  'map.close': 'Ocultar el mapa',
  'map.label': 'Mapa de la dirección: muévelo hasta que el marcador esté en la puerta',
  'map.hint': 'Toca el lugar en el mapa, o arrastra el mapa bajo el marcador.',
  'map.failed': 'El mapa no se puede mostrar aquí; puedes escribir las coordenadas.',
  not_listed: '¿No está? Pon tú el marcador',
}
