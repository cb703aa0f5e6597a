import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** What stands below the answer: who comes, where to, what has happened. */
export const en = {
  window: 'Window {range}',
  call: 'Call {name}',
  text: 'Text {name}',
  driver: 'Your driver',
  from: 'From',
  progress: 'Progress',
  'step.placed': 'Order placed with {client}',
  'step.assigned': 'Driver assigned',
  'step.arrived': 'Arrived at the address',
  'step.cancelled': 'Cancelled',
  'dropoff.started': 'On the way to you',
  'dropoff.completed': 'Delivered',
  'pickup.started': 'On the way to the pickup',
  'pickup.completed': 'Collected',
  order: 'Order {id}',
  'dropoff.failed': 'Not delivered',
  'pickup.failed': 'Not collected',
  togo: 'Still to go',
  'togo.value': '{distance}, about {time}',
  before: 'Stops before you',
  none: 'None',
  mapless: "The map can't be shown in this browser. Everything it says is here, and it keeps updating.",
  streetless: "The streets can't be shown right now. The way and the driver are up to date.",
  elsewhere: 'Times are those of the address.',
} as const

export const detailTexts = new Texts(en, translated('tracking-details'))
export type DetailTranslate = Translate<typeof en>
