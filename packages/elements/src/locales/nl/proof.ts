import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/proof.ts'

export const texts: Translation<'nl', typeof en> = {
  proof: 'Bezorgbewijs',
  photo: 'Foto {number}',
  signature: 'Handtekening van {name}',
  'age.checked': 'Leeftijd gecontroleerd',
}
