import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** What a recipient reads about their own stop; `pickup` texts are for those who hand something over. */
export const en = {
  title: 'Your delivery',
  loading: 'Loading your delivery',

  'dropoff.waiting': 'Order placed',
  'dropoff.underway': 'In progress',
  'dropoff.coming': 'On the way',
  'dropoff.here': 'Arrived',
  'dropoff.done': 'Delivered',
  'dropoff.failed': 'Not delivered',
  'dropoff.cancelled': 'Cancelled',
  'pickup.waiting': 'Pickup planned',
  'pickup.underway': 'In progress',
  'pickup.coming': 'On the way to you',
  'pickup.here': 'Arrived',
  'pickup.done': 'Collected',
  'pickup.failed': 'Not collected',
  'pickup.cancelled': 'Cancelled',

  arrives: 'Arrives',
  planned: 'Planned time',
  'time.until': 'by {time}',
  'time.after': 'from {time}',
  'time.none': 'No time yet',
  'time.soon': 'The time appears here when the driver sets out.',
  estimated: 'estimated',
  next: 'You are the next stop',
  ahead: { one: '{count} stop before you', other: '{count} stops before you' },
  updated: 'updated {when}',
  seen: 'last seen {when}',
  reconnecting: 'Reconnecting',
  driver: 'The driver',
  here: '{driver} is here',
  'dropoff.handed': 'Handed to {name} at {address}',
  'dropoff.left': 'Left at {address}',
  'pickup.handed': 'Handed over by {name} at {address}',
  'pickup.left': 'Picked up at {address}',
  'dropoff.sorry': "{driver} couldn't hand it over at {address}.",
  'pickup.sorry': "{driver} couldn't pick it up at {address}.",
  'dropoff.nothing': 'Nothing will be delivered for this order.',
  'pickup.nothing': 'Nothing will be picked up for this order.',

  more: 'Show more',
  less: 'Show less',

  'say.eta': 'New arrival time: {range}',
  'say.late': 'Running {time} late',
  'say.lost': 'The position of the driver is not up to date',
} as const

export const trackingTexts = new Texts(en, translated('tracking'))
export type TrackingTranslate = Translate<typeof en>
