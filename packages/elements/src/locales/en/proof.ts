import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** Words around a proof of delivery. */
export const en = {
  proof: 'Proof of delivery',
  photo: 'Photo {number}',
  signature: 'Signature by {name}',
  'age.checked': 'Age checked',
} as const

export const proofTexts = new Texts(en, translated('proof'))
export type ProofTranslate = Translate<typeof en>
