import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/template.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  'tag.order.id': 'Número do pedido',
  'tag.recipient.name': 'Nome do destinatário',
  'tag.driver.name': 'Nome do motorista',
  'tag.driver.vehicle': 'Veículo',
  'tag.organization.name': 'Seu nome',
  'client.name': 'Nome do cliente',
  'tag.courier.name': 'Transportadora',
  'tag.eta.time': 'Hora de chegada',
  'tag.eta.minutes': 'Chegada em minutos',
  'tag.window': 'Janela',
  'tag.destination.address': 'Endereço',
  'tag.notes': 'Notas',
  'tag.tracking.link': 'Link de rastreamento',
  'tag.support.phone': 'Telefone de suporte',
  add: 'Adicionar',
  'add.hint': 'clique, ou digite {{ ao escrever',
  'add.tag': 'Adicionar {tag}',
  suggestions: 'O que se pode adicionar',
  required: 'Escreva o que o SMS diz.',
  'too.long': 'Um SMS tem no máximo {most} caracteres.',
  unknown: 'Não existe campo chamado {tag}.',
}
