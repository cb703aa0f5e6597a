import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/settings.ts'

export const texts: Translation<'de', typeof en> = {
  title: 'Einstellungen',
  sections: 'Bereiche der Einstellungen',
  you: 'Sie',
  organization: 'Organisation',
  members: 'Mitglieder',
  communications: 'Benachrichtigungen',
  tracking: 'Tracking-Seite',
  branding: 'Auftritt',
  api: 'API & Integrationen',
  webhooks: 'Webhook-Ziele',
  'saved.at': 'Gespeichert {time}',
  save: 'Änderungen speichern',
  'save.busy': 'Wird gespeichert…',
  discard: 'Verwerfen',
  saved: 'Gespeichert.',
}
