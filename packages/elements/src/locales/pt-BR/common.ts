import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/common.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  'status.placed': 'Pedido feito',
  'status.in_progress': 'Em andamento',
  'status.completed': 'Concluído',
  'status.failed': 'Não concluído',
  'status.rejected': 'Recusado',
  'status.cancelled': 'Cancelado',
  delayed: 'Atraso de {time}',
  seconds: { one: '{count} s', other: '{count} s' },
  minutes: { one: '{count} min', other: '{count} min' },
  hours: { one: '{count} h', other: '{count} h' },
  ago: 'há {time}',
  now: 'agora mesmo',
  today: 'Hoje',
  tomorrow: 'Amanhã',
  yesterday: 'Ontem',
  close: 'Fechar',
  cancel: 'Cancelar',
  save: 'Salvar',
  back: 'Voltar',
  remove: 'Remover',
  retry: 'Tentar de novo',
  loading: 'Carregando',
}
