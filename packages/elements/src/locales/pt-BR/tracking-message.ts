import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-message.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  expired: 'Este link foi encerrado',
  'expired.what':
    'Links de rastreamento funcionam até algum tempo depois da entrega. Para ajuda, fale com a loja onde você comprou.',
  unknown: 'Não encontramos esta entrega',
  'unknown.what': 'O link pode estar incompleto. Abra-o de novo no SMS que você recebeu.',
  failed: 'A entrega não pode ser mostrada agora',
}
