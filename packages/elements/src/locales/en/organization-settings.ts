import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** The settings of one's organization. */
export const en = {
  title: 'Organization',
  lead: 'How {courier} and your recipients know you.',
  'lead.courier': 'How clients and recipients know you.',
  name: 'Name',
  'name.needed': 'What is the organization called?',
  email: 'Email',
  'email.hint': 'A new address counts once it is confirmed by mail.',
  'email.wrong': "This doesn't look like an email address.",
  'email.pending': 'We mailed {email} a link. Until it is pressed, {current} stays.',
  'email.cancel': 'Keep the old one',
  country: 'Country',
  'country.hint': 'Phone numbers without a country code belong here.',
  timeZone: 'Time zone',
  units: 'Units',
  'units.metric': 'Metric (km)',
  'units.imperial': 'Imperial (miles)',
  language: 'Language of mails and texts',
  logo: 'Logo',
  'logo.rules': 'JPEG or PNG, up to 3 MB',
  'logo.choose': 'Choose a picture',
  'logo.replace': 'Replace',
  'logo.busy': 'Uploading…',
  'logo.alt': 'Your logo',
  'logo.none': 'No logo yet',
  'logo.type': 'Only JPEG and PNG pictures can be a logo.',
  'logo.large': 'This picture has more than 3 MB. Choose a smaller one.',
  'logo.removed': 'The logo is removed.',
  'logo.saved': 'The logo is saved.',
  'read.only': 'Owners and admins can change this.',
} as const

export const organizationTexts = new Texts(en, translated('organization-settings'))
export type OrganizationTranslate = Translate<typeof en>
