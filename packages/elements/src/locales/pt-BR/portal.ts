import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/portal.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  orders: 'Pedidos',
  'page.title': 'Pedidos · {brand}',
  chat: 'Chat',
  'chat.unread': { one: 'Chat, {count} mensagem não lida', other: 'Chat, {count} mensagens não lidas' },
  find: 'Buscar um pedido',
  'find.close': 'Fechar a busca',
  new: 'Novo pedido',
  settings: 'Configurações',
  account: 'Conta',
  'account.organization': 'Organização',
  'sign.out': 'Sair',
  'part.failed': 'Esta parte da tela não carregou. Verifique sua rede.',
}
