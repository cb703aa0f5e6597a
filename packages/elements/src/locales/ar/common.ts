import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/common.ts'

const every = (text: string) => ({ zero: text, one: text, two: text, few: text, many: text, other: text })

export const texts: Translation<'ar', typeof en> = {
  'status.placed': 'تم الطلب',
  'status.in_progress': 'قيد التوصيل',
  'status.completed': 'مكتمل',
  'status.failed': 'فشل',
  'status.rejected': 'مرفوض',
  'status.cancelled': 'ملغى',
  delayed: 'متأخر {time}',
  seconds: every('{count} ث'),
  minutes: every('{count} د'),
  hours: every('{count} س'),
  ago: 'قبل {time}',
  now: 'الآن',
  today: 'اليوم',
  tomorrow: 'غدًا',
  yesterday: 'أمس',
  close: 'إغلاق',
  cancel: 'إلغاء',
  save: 'حفظ',
  back: 'رجوع',
  remove: 'إزالة',
  retry: 'حاول مرة أخرى',
  loading: 'جارٍ التحميل',
}
