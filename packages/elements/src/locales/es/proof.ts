import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/proof.ts'

export const texts: Translation<'es', typeof en> = {
  proof: 'Comprobante de entrega',
  photo: 'Foto {number}',
  signature: 'Firma de {name}',
  'age.checked': 'Edad comprobada',
}
