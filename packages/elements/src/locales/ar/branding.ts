import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/branding.ts'

export const texts: Translation<'ar', typeof en> = {
  title: 'الهوية',
  lead: 'ما يراه العملاء والمستلمون في بوابتك وصفحات التتبع والبريد.',
  color: 'اللون الرئيسي',
  'color.none': 'لوننا إلى أن تختار لونًا',
  'color.pick': 'اختيار اللون الرئيسي',
  'color.wrong': 'اكتب لونًا مثل ‎#0a6579.',
  'color.clear': 'استخدام لوننا',
  'color.good': 'سهل القراءة',
  'color.darkened': 'جعلناه أغمق قليلًا ليُقرأ.',
  'color.light': 'فاتح',
  'color.dark': 'داكن',
  'sample.button': 'طلب جديد',
  'sample.link': 'تتبع طلبك',
  host: 'عنوان البوابة',
  'host.hint': 'اسم مضيف تملكه مثل portal.faro.example. يجب أن يشير نظام أسماء النطاقات إلى هنا.',
  'host.wrong': 'اكتب اسم مضيف مثل portal.faro.example بلا https://.',
  'host.taken': 'هذا العنوان يخص غيرك. اختر عنوانًا آخر.',
  phone: 'رقم للاتصال',
  'phone.hint': 'يظهر للمستلمين الذين يحتاجون إلى مساعدة.',
  name: 'الاسم والشعار في قسم المؤسسة.',
  'read.only': 'يمكن للمالكين والمشرفين تغيير هذا.',
}
