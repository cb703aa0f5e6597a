import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/proof.ts'

export const texts: Translation<'de', typeof en> = {
  proof: 'Zustellnachweis',
  photo: 'Foto {number}',
  signature: 'Unterschrift von {name}',
  'age.checked': 'Alter geprüft',
}
