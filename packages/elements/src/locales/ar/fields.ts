import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/fields.ts'

export const texts: Translation<'ar', typeof en> = {
  required: 'هذا الحقل مطلوب.',
  'phone.required': 'ما رقم الهاتف؟',
  'phone.one_missing': 'يبدو أن رقمًا واحدًا ناقص.',
  'phone.too_short': 'يبدو أن بعض الأرقام ناقصة.',
  'phone.too_long': 'عدد الأرقام أكبر من رقم هاتف.',
  'phone.country': 'ابدأ بعلامة + ثم رمز البلد، مثل +598.',
  'phone.invalid': 'لا يوجد رقم كهذا هنا. لبلد آخر ابدأ بعلامة + ورمزه.',
  'phone.checking': 'نتحقق من الرقم، لحظة واحدة.',
}
