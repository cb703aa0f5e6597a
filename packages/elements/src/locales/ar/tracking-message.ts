import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-message.ts'

export const texts: Translation<'ar', typeof en> = {
  expired: 'انتهت صلاحية هذا الرابط',
  'expired.what': 'تعمل روابط التتبع حتى وقت قصير بعد التسليم. للمساعدة، اسأل المتجر الذي طلبت منه.',
  unknown: 'لم نجد هذا الطلب',
  'unknown.what': 'قد يكون الرابط ناقصًا. افتحه مرة أخرى من الرسالة التي وصلتك.',
  failed: 'لا يمكن عرض الطلب الآن',
}
