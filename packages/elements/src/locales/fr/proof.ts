import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/proof.ts'

export const texts: Translation<'fr', typeof en> = {
  proof: 'Preuve de livraison',
  photo: 'Photo {number}',
  signature: 'Signature de {name}',
  'age.checked': 'Âge contrôlé',
}
