import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  chat: 'Chat',
  conversations: 'Conversas',
  general: 'Geral',
  unread: { one: '{count} não lida', other: '{count} não lidas' },
  close: 'Fechar o chat',
  choose: 'Escolha uma conversa',
  'empty.title': 'Nenhuma conversa ainda',
  'empty.text': 'Aqui aparecem seus parceiros e cada pedido sobre o qual alguém pergunta.',
  loading: 'Carregando conversas',
  stale: 'Não foi possível atualizar esta lista, que pode estar desatualizada.',
  retry: 'Tentar de novo',
  messages: 'Mensagens',
  typing: '{name} está digitando…',
  deleted: 'Mensagem apagada',
  said_by_you: 'Você: {text}',
  said_by: '{name}: {text}',
  photo: 'Foto',
  document: 'PDF',
}
