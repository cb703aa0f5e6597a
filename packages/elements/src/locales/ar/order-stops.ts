import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-stops.ts'

export const texts: Translation<'ar', typeof en> = {
  add: 'إضافة تسليم',
  up: 'نقل إلى أعلى',
  down: 'نقل إلى أسفل',
  'up.of': 'نقل إلى أعلى: التسليم {number}',
  'down.of': 'نقل إلى أسفل: التسليم {number}',
  'remove.of': 'إزالة: التسليم {number}',
  moved: 'أصبح التسليم {number} من {count}',
  removed: 'أُزيل التسليم {number}.',
  undo: 'تراجع',
  'as.before': 'كالمرة السابقة',
  change: 'تغيير',
  'book.save': 'حفظ في دفتر العناوين',
  'book.saved': 'في دفتر عناوينك',
  'book.named': 'في دفتر عناوينك باسم {title}',
  'book.differs': 'دفتر عناوينك يقول غير ذلك.',
  'book.update': 'تحديثه',
  'book.busy': 'جارٍ الحفظ…',
}
