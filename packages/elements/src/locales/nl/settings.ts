import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/settings.ts'

export const texts: Translation<'nl', typeof en> = {
  title: 'Instellingen',
  sections: 'Onderdelen van de instellingen',
  you: 'U',
  organization: 'Organisatie',
  members: 'Leden',
  communications: 'Communicatie',
  tracking: 'Volgpagina',
  branding: 'Huisstijl',
  api: 'API en integraties',
  webhooks: 'Webhook-adressen',
  'saved.at': 'Opgeslagen {time}',
  save: 'Wijzigingen opslaan',
  'save.busy': 'Wordt opgeslagen…',
  discard: 'Weggooien',
  saved: 'Opgeslagen.',
}
