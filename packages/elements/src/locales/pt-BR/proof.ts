import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/proof.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  proof: 'Comprovante de entrega',
  photo: 'Foto {number}',
  signature: 'Assinatura de {name}',
  'age.checked': 'Idade verificada',
}
