import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-rating.ts'

export const texts: Translation<'ar', typeof en> = {
  dropoff: 'كيف كان التوصيل؟',
  pickup: 'كيف كان الاستلام؟',
  star: {
    zero: 'بلا نجوم',
    one: 'نجمة واحدة',
    two: 'نجمتان',
    few: '{count} نجوم',
    many: '{count} نجمة',
    other: '{count} نجمة',
  },
  comment: 'هل تريد إضافة شيء؟',
  send: 'إرسال التقييم',
  sending: 'جارٍ الإرسال…',
  thanks: 'شكرًا على تقييمك',
}
