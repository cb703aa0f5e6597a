import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/portal.ts'

export const texts: Translation<'ar', typeof en> = {
  orders: 'الطلبات',
  'page.title': 'الطلبات · {brand}',
  chat: 'محادثة',
  'chat.unread': {
    zero: 'محادثة',
    one: 'محادثة، رسالة واحدة غير مقروءة',
    two: 'محادثة، رسالتان غير مقروءتين',
    few: 'محادثة، {count} رسائل غير مقروءة',
    many: 'محادثة، {count} رسالة غير مقروءة',
    other: 'محادثة، {count} رسالة غير مقروءة',
  },
  find: 'ابحث عن طلب',
  'find.close': 'إغلاق البحث',
  new: 'طلب جديد',
  settings: 'الإعدادات',
  account: 'الحساب',
  'account.organization': 'المؤسسة',
  'sign.out': 'خروج',
  'part.failed': 'لم يُحمَّل هذا الجزء من الشاشة. تحقّق من الشبكة.',
}
