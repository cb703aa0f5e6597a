import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/settings.ts'

export const texts: Translation<'it', typeof en> = {
  title: 'Impostazioni',
  sections: 'Sezioni delle impostazioni',
  you: 'Lei',
  organization: 'Organizzazione',
  members: 'Membri',
  communications: 'Comunicazioni',
  tracking: 'Pagina di tracciamento',
  branding: 'Identità visiva',
  api: 'API e integrazioni',
  webhooks: 'Endpoint dei webhook',
  'saved.at': 'Salvato {time}',
  save: 'Salva le modifiche',
  'save.busy': 'Salvataggio…',
  discard: 'Scarta',
  saved: 'Salvato.',
}
