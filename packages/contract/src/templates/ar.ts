import type { Trigger } from '../triggers.ts'

/** Arabic needs the longer parts, so a text with its link takes two. */
export const ar = {
  order_placed: '{{organization.name}}: طلبك {{order.id}} مؤكد مع {{courier.name}}. تابعه: {{tracking.link}}',
  leg_started: '{{organization.name}}: السائق في الطريق إليك، الطلب {{order.id}}. الخريطة: {{tracking.link}}',
  eta_below: '{{organization.name}}: السائق يصل خلال {{eta.minutes}} دقيقة تقريبا. الخريطة: {{tracking.link}}',
  arriving: '{{organization.name}}: السائق يصل الآن. الخريطة: {{tracking.link}}',
  leg_completed: '{{organization.name}}: تم كل شيء لديك، الطلب {{order.id}}. شكرا! التفاصيل: {{tracking.link}}',
  leg_failed:
    '{{organization.name}}: تعذر إتمام المحطة للطلب {{order.id}}. التفاصيل: {{tracking.link}} {{support.phone}}',
  pickup_started: '{{organization.name}}: السائق في طريقه لاستلام طلبك {{order.id}}. تابعه: {{tracking.link}}',
  pickup_completed: '{{organization.name}}: استلم السائق طلبك {{order.id}}. تابعه: {{tracking.link}}',
  predicted_eta_below:
    '{{organization.name}}: نتوقع الوصول إليك حوالي {{eta.time}}، الطلب {{order.id}}. تابعه: {{tracking.link}}',
  delayed: '{{organization.name}}: نعتذر، تأخر الطلب {{order.id}}. الوقت الجديد: {{tracking.link}}',
  cancelled: '{{organization.name}}: تم إلغاء الطلب {{order.id}}. التفاصيل: {{tracking.link}} {{support.phone}}',
} as const satisfies Record<Trigger, string>
