import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/settings.ts'

export const texts: Translation<'fr', typeof en> = {
  title: 'Réglages',
  sections: 'Rubriques des réglages',
  you: 'Vous',
  organization: 'Organisation',
  members: 'Membres',
  communications: 'Communications',
  tracking: 'Page de suivi',
  branding: 'Identité visuelle',
  api: 'API et intégrations',
  webhooks: 'Destinations de webhooks',
  'saved.at': 'Enregistré {time}',
  save: 'Enregistrer les modifications',
  'save.busy': 'Enregistrement…',
  discard: 'Abandonner',
  saved: 'Enregistré.',
}
