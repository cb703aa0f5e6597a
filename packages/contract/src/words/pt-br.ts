import type { RecipientWords } from '../words.ts'

export const ptBR: RecipientWords = {
  language: 'pt-BR',
  title: 'Seu pedido',
  placed: 'Seu pedido está registrado',
  inProgress: 'Seu pedido está em andamento',
  onTheWay: 'O motorista está a caminho',
  arrived: 'O motorista chegou',
  delivered: 'Entregue',
  collected: 'Coletado',
  failed: 'Não foi possível concluir esta parada',
  cancelled: 'Este pedido foi cancelado',
  expected: 'Chegada prevista',
  estimated: 'Chegada prevista, estimativa aproximada',
  window: 'Chegada planejada',
  before: 'Chegada planejada: antes deste horário',
  after: 'Chegada planejada: depois deste horário',
  pickup: 'Coleta em',
  dropoff: 'Entrega em',
  order: 'Pedido',
  expired: 'Este link de rastreamento expirou. Peça um novo ao remetente.',
  unknown: 'Não há nenhum pedido neste link. Verifique se ele está completo.',
}
