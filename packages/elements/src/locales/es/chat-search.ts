import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat-search.ts'

export const texts: Translation<'es', typeof en> = {
  label: 'Buscar en esta conversación',
  close: 'Cerrar la búsqueda',
  hint: 'Dos letras o más',
  busy: 'Buscando',
  none: 'Ningún mensaje dice eso.',
  found: { one: '{count} mensaje', other: '{count} mensajes' },
  newest: 'Los {count} mensajes más nuevos; con más letras aparecen anteriores',
  failed: 'La búsqueda no funcionó.',
}
