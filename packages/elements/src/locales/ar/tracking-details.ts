import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-details.ts'

export const texts: Translation<'ar', typeof en> = {
  window: 'الموعد {range}',
  call: 'اتصل بـ {name}',
  text: 'راسل {name}',
  driver: 'سائقك',
  from: 'من',
  progress: 'سير الطلب',
  'step.placed': 'تم الطلب من {client}',
  'step.assigned': 'تم تعيين السائق',
  'step.arrived': 'وصل إلى العنوان',
  'step.cancelled': 'أُلغي',
  'dropoff.started': 'في الطريق إليك',
  'dropoff.completed': 'تم التسليم',
  'pickup.started': 'في الطريق إلى نقطة الاستلام',
  'pickup.completed': 'تم الاستلام',
  order: 'الطلب {id}',
  'dropoff.failed': 'لم يُسلَّم',
  'pickup.failed': 'لم يُستلَم',
  togo: 'المتبقي',
  'togo.value': '{distance}، نحو {time}',
  before: 'المحطات قبلك',
  none: 'لا شيء',
  mapless: 'لا يمكن عرض الخريطة في هذا المتصفح. كل ما تقوله موجود هنا ويُحدَّث باستمرار.',
  streetless: 'لا يمكن عرض الشوارع الآن. الطريق وموقع السائق محدّثان.',
  elsewhere: 'الأوقات بحسب توقيت العنوان.',
}
