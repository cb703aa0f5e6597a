import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/settings.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  title: 'Configurações',
  sections: 'Seções das configurações',
  you: 'Você',
  organization: 'Organização',
  members: 'Membros',
  communications: 'Comunicações',
  tracking: 'Página de rastreamento',
  branding: 'Identidade visual',
  api: 'API e integrações',
  webhooks: 'Endpoints de webhook',
  'saved.at': 'Salvo {time}',
  save: 'Salvar alterações',
  'save.busy': 'Salvando…',
  discard: 'Descartar',
  saved: 'Salvo.',
}
