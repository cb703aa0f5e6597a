import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-stops.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  add: 'Adicionar uma entrega',
  up: 'Subir',
  down: 'Descer',
  'up.of': 'Subir: entrega {number}',
  'down.of': 'Descer: entrega {number}',
  'remove.of': 'Remover: entrega {number}',
  moved: 'Agora entrega {number} de {count}',
  removed: 'A entrega {number} foi removida.',
  undo: 'Desfazer',
  'as.before': 'como da última vez',
  change: 'Trocar',
  'book.save': 'Salvar na agenda',
  'book.saved': 'Na sua agenda',
  'book.named': 'Na sua agenda como {title}',
  'book.differs': 'Sua agenda diz outra coisa.',
  'book.update': 'Atualizar',
  'book.busy': 'Salvando…',
}
