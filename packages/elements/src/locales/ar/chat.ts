import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat.ts'

export const texts: Translation<'ar', typeof en> = {
  chat: 'المحادثات',
  conversations: 'المحادثات',
  general: 'عام',
  unread: {
    zero: 'لا رسائل غير مقروءة',
    one: 'رسالة واحدة غير مقروءة',
    two: 'رسالتان غير مقروءتين',
    few: '{count} رسائل غير مقروءة',
    many: '{count} رسالة غير مقروءة',
    other: '{count} رسالة غير مقروءة',
  },
  close: 'إغلاق المحادثات',
  choose: 'اختر محادثة',
  'empty.title': 'لا توجد محادثات بعد',
  'empty.text': 'يظهر هنا كل من أنت على اتصال به، وكل طلب يسأل عنه أحد.',
  loading: 'جارٍ تحميل المحادثات',
  stale: 'تعذّر تحديث هذه القائمة وقد تكون قديمة.',
  retry: 'حاول مرة أخرى',
  messages: 'الرسائل',
  typing: '{name} يكتب الآن…',
  deleted: 'حُذفت الرسالة',
  said_by_you: 'أنت: {text}',
  said_by: '{name}: {text}',
  photo: 'صورة',
  document: 'PDF',
}
