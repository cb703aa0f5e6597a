import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/template.ts'

export const texts: Translation<'ar', typeof en> = {
  'tag.order.id': 'رقم الطلب',
  'tag.recipient.name': 'اسم المستلم',
  'tag.driver.name': 'اسم السائق',
  'tag.driver.vehicle': 'المركبة',
  'tag.organization.name': 'اسمك',
  'client.name': 'اسم العميل',
  'tag.courier.name': 'شركة التوصيل',
  'tag.eta.time': 'وقت الوصول',
  'tag.eta.minutes': 'دقائق حتى الوصول',
  'tag.window': 'الفترة',
  'tag.destination.address': 'العنوان',
  'tag.notes': 'الملاحظات',
  'tag.tracking.link': 'رابط التتبع',
  'tag.support.phone': 'هاتف المساعدة',
  add: 'إضافة',
  'add.hint': 'انقر، أو اكتب {{ أثناء الكتابة',
  'add.tag': 'إضافة {tag}',
  suggestions: 'ما يمكن إضافته',
  required: 'اكتب ما تقوله الرسالة.',
  'too.long': 'لا تزيد الرسالة على {most} حرفا.',
  unknown: 'لا يوجد وسم باسم {tag}.',
}
