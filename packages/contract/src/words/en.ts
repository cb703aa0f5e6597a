import type { RecipientWords } from '../words.ts'

export const en: RecipientWords = {
  language: 'en',
  title: 'Your order',
  placed: 'Your order is booked',
  inProgress: 'Your order is on the move',
  onTheWay: 'The driver is on the way to you',
  arrived: 'The driver has arrived',
  delivered: 'Delivered',
  collected: 'Collected',
  failed: 'This stop could not be completed',
  cancelled: 'This order was cancelled',
  expected: 'Expected arrival',
  estimated: 'Expected arrival, a rough estimate',
  window: 'Planned arrival',
  before: 'Planned arrival: before this time',
  after: 'Planned arrival: after this time',
  pickup: 'Pickup from',
  dropoff: 'Delivery to',
  order: 'Order',
  expired: 'This tracking link has expired. Ask the sender for a new one.',
  unknown: 'There is no order behind this link. Check that it is complete.',
}
