import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat.ts'

export const texts: Translation<'es', typeof en> = {
  chat: 'Chat',
  conversations: 'Conversaciones',
  general: 'En general',
  unread: { one: '{count} sin leer', other: '{count} sin leer' },
  close: 'Cerrar el chat',
  choose: 'Elige una conversación',
  'empty.title': 'Todavía no hay conversaciones',
  'empty.text': 'Aquí aparecen tus conexiones y cada pedido sobre el que alguien pregunta.',
  loading: 'Cargando conversaciones',
  stale: 'No se pudo actualizar esta lista; puede no estar al día.',
  retry: 'Reintentar',
  messages: 'Mensajes',
  typing: '{name} está escribiendo…',
  deleted: 'Mensaje eliminado',
  said_by_you: 'Tú: {text}',
  said_by: '{name}: {text}',
  photo: 'Foto',
  document: 'PDF',
}
