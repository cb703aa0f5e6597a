import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/address-list.ts'

export const texts: Translation<'ar', typeof en> = {
  recent: 'الأخيرة',
  saved: 'المحفوظة',
  search: 'البحث',
  suggestions: 'اقتراحات',
  count: {
    zero: 'لا اقتراحات',
    one: 'اقتراح واحد',
    two: 'اقتراحان',
    few: '{count} اقتراحات',
    many: '{count} اقتراحًا',
    other: '{count} اقتراح',
  },
  none: 'لا عنوان مطابق حتى الآن.',
  failed: 'لا يمكن الوصول إلى الاقتراحات الآن.',
  'map.open': 'ضبط الدبوس على الخريطة',
  'map.close': 'إخفاء الخريطة',
  'map.label': 'خريطة العنوان: حرّكها حتى يقف الدبوس عند الباب',
  'map.hint': 'انقر المكان على الخريطة، أو اسحب الخريطة تحت الدبوس.',
  'map.failed': 'تعذّر عرض الخريطة هنا؛ يمكن كتابة الإحداثيات.',
  not_listed: 'غير موجود؟ حدّد الموقع بنفسك',
}
