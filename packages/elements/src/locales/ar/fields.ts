import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/fields.ts'

export const texts: Translation<'ar', typeof en> = {
  required: 'هذا الحقل مطلوب.',
  'phone.required': 'ما رقم الهاتف؟',
  'phone.too_short': 'يبدو أن هناك رقمًا ناقصًا أو أكثر.',
  'phone.too_long': 'عدد الأرقام أكبر من رقم هاتف.',
  'phone.country': 'ابدأ بعلامة + ثم رمز البلد، مثل +598.',
  'phone.invalid': 'لا يمكن الاتصال بهذا الرقم.',
  'phone.checking': 'نتحقق من الرقم، لحظة واحدة.',
}
