import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/text-reasons.ts'

export const texts: Translation<'ar', typeof en> = {
  opted_out: 'لا يريد رسائل',
  cancelled: 'أُلغي الطلب',
  too_late: 'فات أوانها',
  overtaken: 'كانت المحطة قد انتهت',
  recipient_changed: 'تغيّر المستلم',
  notifications_off: 'الرسائل متوقفة لهذه المحطة',
  no_sender: 'لا توجد لدى شركة التوصيل وسيلة لإرسال الرسائل',
  number_invalid: 'لا يوجد رقم كهذا',
  not_textable: 'هذا الرقم لا يستقبل رسائل',
  unreachable: 'لا يمكن الوصول إلى الهاتف',
  filtered: 'حجبتها شبكة الهاتف',
  content: 'رفضت الشبكة النص',
  sender_problem: 'حساب شركة التوصيل يحتاج إلى مراجعة',
  provider_problem: 'واجه مزود الرسائل مشكلة',
  gave_up: 'تكرر فشلها',
  timeout: 'لم يجب المزود في الوقت المناسب',
  no_answer: 'لم يجب المزود',
  bad_answer: 'جواب المزود غير مفهوم',
  lease_expired: 'انقطع الإرسال',
  other: 'لم يذكر المزود السبب',
}
