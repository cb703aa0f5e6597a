import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat-files.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  remove: 'Remover {name}',
  open: 'Abrir {name}',
  gone: 'Este arquivo não pode ser mostrado agora.',
  progress: '{percent} enviado',
  kind: '{name} não pode ser enviado: só imagens e PDFs.',
  large: '{name} tem mais de 10 MB.',
  many: 'Uma mensagem leva no máximo 5 arquivos.',
  unreadable: 'Este navegador não consegue ler {name}. Envie como JPEG ou PNG.',
  drop: 'Solte imagens e PDFs aqui',
}
