import { Texts, type Translate } from '../../base/texts.ts'

/** Words around a proof of delivery. */
export const en = {
  proof: 'Proof of delivery',
  photo: 'Photo {number}',
  signature: 'Signature by {name}',
  'age.checked': 'Age checked',
} as const

export const proofTexts = new Texts(en, { es: () => import('../es/proof.ts'), ar: () => import('../ar/proof.ts') })
export type ProofTranslate = Translate<typeof en>
