import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/orders.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  orders: 'Pedidos',
  'column.id': 'Nº do pedido',
  'column.connection': 'Parceiro',
  'column.client': 'Cliente',
  'column.recipient': 'Destinatário',
  'column.dropoff': 'Entrega',
  'column.status': 'Status',
  'column.createdAt': 'Criado',
  'column.updatedAt': 'Atualizado',
  unread: { one: '{count} mensagem não lida', other: '{count} mensagens não lidas' },
  stops: { one: '+{count} parada', other: '+{count} paradas' },
  loading: 'Carregando pedidos',
  loaded: { one: '{count} pedido', other: '{count} pedidos' },
  clear: 'Limpar tudo',
  'column.pickup': 'Coleta',
  'column.window': 'Janela',
  'column.driver': 'Motorista',
  'window.from': 'a partir de {time}',
  'window.until': 'até {time}',
}
