import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-states.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  waiting: { one: '{count} mudança mais recente', other: '{count} mudanças mais recentes' },
  'empty.title': 'Envie seu primeiro pedido',
  'empty.courier': 'Nenhum pedido ainda',
  'empty.text': 'Coleta, entrega, pronto. Você e seu cliente acompanham daqui.',
  'empty.courier.text': 'O que seus clientes enviam aparece aqui na hora.',
  'empty.filtered': 'Nenhum pedido corresponde a estes filtros',
  archived: 'Os pedidos encerrados antes de {date} estão no arquivo. O número ainda os abre.',
  'archived.open': 'Procurar {id} no arquivo',
  new: 'Novo pedido',
  stale: 'Não foi possível atualizar estes pedidos, que podem estar desatualizados.',
  'next.failed': 'Os próximos pedidos não chegaram.',
  chosen: { one: '{count} pedido escolhido', other: '{count} pedidos escolhidos' },
  'chosen.clear': 'Limpar a seleção',
}
