import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-details.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  window: 'Janela {range}',
  call: 'Ligar para {name}',
  text: 'SMS para {name}',
  driver: 'Seu motorista',
  from: 'De',
  progress: 'Andamento',
  'step.placed': 'Pedido feito com {client}',
  'step.assigned': 'Motorista atribuído',
  'step.arrived': 'Chegou ao endereço',
  'step.cancelled': 'Cancelado',
  'dropoff.started': 'A caminho de você',
  'dropoff.completed': 'Entregue',
  'pickup.started': 'A caminho da coleta',
  'pickup.completed': 'Coletado',
  order: 'Pedido {id}',
  'dropoff.failed': 'Não entregue',
  'pickup.failed': 'Não coletado',
  togo: 'Falta percorrer',
  'togo.value': '{distance}, cerca de {time}',
  before: 'Paradas antes de você',
  none: 'Nenhuma',
  mapless: 'Este navegador não pode mostrar o mapa. Tudo o que ele diz está aqui e continua atualizado.',
  streetless: 'As ruas não podem ser mostradas agora. O trajeto e o motorista estão atualizados.',
  elsewhere: 'Os horários são os do endereço.',
}
