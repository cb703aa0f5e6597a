import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** What a courier's own portal, pages and mails wear. */
export const en = {
  title: 'Branding',
  lead: 'What clients and recipients see on your portal, tracking pages and mails.',
  color: 'Main colour',
  'color.none': 'Ours, until you choose one',
  'color.pick': 'Pick the main colour',
  'color.wrong': 'Write a colour like #0a6579.',
  'color.clear': 'Use ours',
  'color.good': 'Easy to read',
  'color.darkened': 'We darkened it a little so it can be read.',
  'color.light': 'Light',
  'color.dark': 'Dark',
  'sample.button': 'New order',
  'sample.link': 'Track your order',
  host: 'Portal address',
  'host.hint': 'A host name of yours, like portal.faro.example. Its DNS has to point here.',
  'host.wrong': 'Write a host name like portal.faro.example, without https://.',
  'host.taken': 'This address belongs to somebody else. Choose another.',
  phone: 'Number to call',
  'phone.hint': 'Shown to recipients who need help.',
  name: 'Name and logo stand under Organization.',
  'read.only': 'Owners and admins can change this.',
} as const

export const brandingTexts = new Texts(en, translated('branding'))
export type BrandingTranslate = Translate<typeof en>
