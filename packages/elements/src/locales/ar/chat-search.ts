import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat-search.ts'

export const texts: Translation<'ar', typeof en> = {
  label: 'البحث في هذه المحادثة',
  close: 'إغلاق البحث',
  hint: 'حرفان أو أكثر',
  busy: 'جارٍ البحث',
  none: 'لا رسالة فيها ذلك.',
  found: {
    zero: 'لا رسائل',
    one: 'رسالة واحدة',
    two: 'رسالتان',
    few: '{count} رسائل',
    many: '{count} رسالة',
    other: '{count} رسالة',
  },
  newest: 'أحدث {count} رسالة؛ اكتب أحرفًا أكثر للعثور على الأقدم',
  failed: 'لم ينجح البحث.',
}
