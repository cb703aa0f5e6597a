import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/proof.ts'

export const texts: Translation<'it', typeof en> = {
  proof: 'Prova di consegna',
  photo: 'Foto {number}',
  signature: 'Firma di {name}',
  'age.checked': 'Età verificata',
}
