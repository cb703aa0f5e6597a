import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/settings.ts'

export const texts: Translation<'ar', typeof en> = {
  title: 'الإعدادات',
  sections: 'أقسام الإعدادات',
  you: 'أنت',
  organization: 'المؤسسة',
  members: 'الأعضاء',
  communications: 'الرسائل',
  tracking: 'صفحة التتبع',
  branding: 'الهوية',
  api: 'الواجهة البرمجية والربط',
  webhooks: 'وجهات Webhook',
  'saved.at': 'حُفظ {time}',
  save: 'حفظ التغييرات',
  'save.busy': 'جارٍ الحفظ…',
  discard: 'تجاهل',
  saved: 'تم الحفظ.',
}
