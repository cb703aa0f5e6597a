import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** The frame of the settings, and what their panes share. */
export const en = {
  title: 'Settings',
  sections: 'Sections of the settings',
  you: 'You',
  organization: 'Organization',
  members: 'Members',
  communications: 'Communications',
  tracking: 'Tracking page',
  branding: 'Branding',
  api: 'API & integrations',
  webhooks: 'Webhook endpoints',
  'saved.at': 'Saved {time}',
  save: 'Save changes',
  'save.busy': 'Saving…',
  discard: 'Discard',
  saved: 'Saved.',
} as const

export const settingsTexts = new Texts(en, translated('settings'))
export type SettingsTranslate = Translate<typeof en>
