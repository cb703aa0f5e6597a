import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** Words that many screens share. */
export const en = {
  'status.placed': 'Order Placed',
  'status.in_progress': 'In Progress',
  'status.completed': 'Completed',
  'status.failed': 'Failed',
  'status.rejected': 'Rejected',
  'status.cancelled': 'Cancelled',
  delayed: 'Delayed {time}',
  seconds: { one: '{count} s', other: '{count} s' },
  minutes: { one: '{count} min', other: '{count} min' },
  hours: { one: '{count} h', other: '{count} h' },
  ago: '{time} ago',
  now: 'just now',
  today: 'Today',
  tomorrow: 'Tomorrow',
  yesterday: 'Yesterday',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  back: 'Back',
  remove: 'Remove',
  retry: 'Try again',
  loading: 'Loading',
} as const

export const commonTexts = new Texts(en, translated('common'))
export type CommonTranslate = Translate<typeof en>
