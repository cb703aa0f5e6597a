import type { RecipientWords } from '../words.ts'

export const ar: RecipientWords = {
  language: 'ar',
  title: 'طلبك',
  placed: 'تم حجز طلبك',
  inProgress: 'طلبك في الطريق',
  onTheWay: 'السائق في طريقه إليك',
  arrived: 'وصل السائق',
  delivered: 'تم التسليم',
  collected: 'تم الاستلام',
  failed: 'تعذّر إتمام هذه المحطة',
  cancelled: 'أُلغي هذا الطلب',
  expected: 'الوصول المتوقع',
  estimated: 'وقت الوصول المتوقع، تقريبًا',
  window: 'الموعد المحدد',
  before: 'الموعد المحدد: قبل هذا الوقت',
  after: 'الموعد المحدد: بعد هذا الوقت',
  pickup: 'الاستلام من',
  dropoff: 'التوصيل إلى',
  order: 'الطلب',
  expired: 'انتهت صلاحية رابط التتبع. اطلب رابطًا جديدًا من المرسل.',
  unknown: 'لا يوجد طلب وراء هذا الرابط. تأكد من أنه كامل.',
}
