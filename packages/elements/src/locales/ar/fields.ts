import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/fields.ts'

export const texts: Translation<'ar', typeof en> = {
  required: 'هذا الحقل مطلوب.',
  'phone.required': 'ما رقم الهاتف؟',
  'phone.one_missing': 'يبدو أن رقمًا واحدًا ناقص.',
  'phone.too_short': 'يبدو أن بعض الأرقام ناقصة.',
  'phone.too_long': 'عدد الأرقام أكبر من رقم هاتف.',
  'phone.country': 'ابدأ بعلامة + ثم رمز البلد، مثل +598.',
  'phone.invalid': 'لا يوجد رقم كهذا هنا. لبلد آخر ابدأ بعلامة + ورمزه.',
  'phone.checking': 'نتحقق من الرقم، لحظة واحدة.',
  'window.required': 'في أي يوم وأي وقت؟',
  'window.zone': 'بتوقيت {city}',
  'window.day': 'اليوم',
  'window.any_day': 'اختر يومًا',
  'window.near': '{near}، {day}',
  'window.from': 'من',
  'window.until': 'إلى',
  'window.clock': 'اكتب وقتًا مثل {example}.',
  'window.gap': 'في {day} تقفز الساعة من {from} إلى {to}، لذلك لا وجود للوقت {time}. اختر وقتًا آخر.',
  'window.order': 'يجب أن تكون النهاية بعد البداية.',
  'window.past': 'لقد مضى هذا الوقت.',
  'window.lead': 'هذا مبكر جدًا. أقرب نهاية ممكنة هي {time}.',
  'window.ends': 'حتى {time} يوم {day}.',
}
