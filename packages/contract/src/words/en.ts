import type { RecipientWords } from '../words.ts'

export const en: RecipientWords = {
  title: 'Your order',
  placed: 'Your order is booked',
  inProgress: 'Your order is on the move',
  onTheWay: 'The driver is on the way to you',
  arrived: 'The driver has arrived',
  delivered: 'Delivered',
  collected: 'Collected',
  failed: 'This stop could not be completed',
  cancelled: 'This order was cancelled',
  expected: 'Expected',
  window: 'Planned for',
  before: 'Planned before',
  after: 'Planned after',
  pickup: 'Pickup from',
  dropoff: 'Delivery to',
  order: 'Order',
  expired: 'This tracking link has expired. Ask the sender for a new one.',
  unknown: 'There is no order behind this link. Check that it is complete.',
}
