import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-live.ts'

export const texts: Translation<'ar', typeof en> = {
  arrives: 'الوصول',
  next: 'المحطة التالية لـ {name}',
  before: {
    zero: 'لا محطات قبلها',
    one: 'محطة واحدة قبلها',
    two: 'محطتان قبلها',
    few: '{count} محطات قبلها',
    many: '{count} محطة قبلها',
    other: '{count} محطة قبلها',
  },
  about: 'نحو {time}',
  updated: 'تحديث: {when}',
}
