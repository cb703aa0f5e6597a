import { Texts, type Translate } from '../../base/texts.ts'

/** Texts of the form fields: phone, window and address. */
export const en = {
  required: 'This is needed.',
  'phone.required': 'Which phone number?',
  'phone.one_missing': 'One digit seems to be missing.',
  'phone.too_short': 'Some digits seem to be missing.',
  'phone.too_long': 'That is more digits than a number has.',
  'phone.country': 'Begin with + and the country code, like +598.',
  'phone.invalid': 'No such number here. For another country, begin with + and its code.',
  'phone.checking': 'Checking this number, one moment.',
} as const

export const fieldTexts = new Texts(en, { es: () => import('../es/fields.ts'), ar: () => import('../ar/fields.ts') })
export type FieldTranslate = Translate<typeof en>
