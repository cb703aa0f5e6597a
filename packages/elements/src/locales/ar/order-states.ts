import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-states.ts'

export const texts: Translation<'ar', typeof en> = {
  waiting: {
    zero: 'لا تغييرات أحدث',
    one: 'تغيير أحدث واحد',
    two: 'تغييران أحدث',
    few: '{count} تغييرات أحدث',
    many: '{count} تغييرًا أحدث',
    other: '{count} تغيير أحدث',
  },
  'empty.title': 'أرسل طلبك الأول',
  'empty.courier': 'لا طلبات بعد',
  'empty.text': 'استلام ثم تسليم. تتابعه أنت وعميلك من هنا.',
  'empty.courier.text': 'ما يرسله عملاؤك يظهر هنا فورًا.',
  'empty.filtered': 'لا طلبات تطابق هذه المرشحات',
  archived: 'الطلبات التي أُغلقت قبل {date} في الأرشيف. ما زال رقمها يفتحها.',
  'archived.open': 'ابحث عن {id} في الأرشيف',
  new: 'طلب جديد',
  stale: 'تعذّر تحديث هذه الطلبات وقد تكون قديمة.',
  'next.failed': 'لم تصل الطلبات التالية.',
  chosen: {
    zero: 'لم يُختر طلب',
    one: 'اختير طلب واحد',
    two: 'اختير طلبان',
    few: 'اختيرت {count} طلبات',
    many: 'اختير {count} طلبًا',
    other: 'اختير {count} طلب',
  },
  'chosen.clear': 'مسح الاختيار',
}
