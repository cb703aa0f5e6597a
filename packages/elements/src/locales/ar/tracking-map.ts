import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-map.ts'

export const texts: Translation<'ar', typeof en> = {
  map: 'خريطة',
  driver: 'السائق',
  destination: 'الوجهة',
  origin: 'نقطة الاستلام',
  way: 'بقي {distance}',
  follow: 'عرض الطريق كله',
  'gesture.touch': 'حرّك الخريطة بإصبعين',
  'gesture.wheel': 'اضغط Ctrl ومرّر لتكبير الخريطة',
  'gesture.mac': 'اضغط ⌘ ومرّر لتكبير الخريطة',
}
