import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/proof.ts'

export const texts: Translation<'ar', typeof en> = {
  proof: 'إثبات التسليم',
  photo: 'صورة {number}',
  signature: 'توقيع {name}',
  'age.checked': 'تم التحقق من العمر',
}
