import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat-files.ts'

export const texts: Translation<'ar', typeof en> = {
  remove: 'إزالة {name}',
  open: 'فتح {name}',
  gone: 'لا يمكن عرض هذا الملف الآن.',
  progress: 'أُرسل {percent}',
  kind: 'لا يمكن إرسال {name}: تُرسل الصور وملفات PDF فقط.',
  large: 'حجم {name} أكبر من 10 ميغابايت.',
  many: 'تُرفق 5 ملفات على الأكثر برسالة واحدة.',
  unreadable: 'لا يستطيع هذا المتصفح قراءة {name}. أرسله بصيغة JPEG أو PNG.',
  drop: 'أفلت الصور وملفات PDF هنا',
}
