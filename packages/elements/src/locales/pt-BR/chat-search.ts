import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat-search.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  label: 'Buscar nesta conversa',
  close: 'Fechar a busca',
  hint: 'Duas letras ou mais',
  busy: 'Buscando',
  none: 'Nenhuma mensagem diz isso.',
  found: { one: '{count} mensagem', other: '{count} mensagens' },
  newest: 'As {count} mensagens mais recentes; com mais letras você encontra as antigas',
  failed: 'A busca não funcionou.',
}
