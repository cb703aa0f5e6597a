import type { TrackingVisit } from '@waybill/contract'
import { Texts, type TextTable, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** A tracking link: who has opened it, and its end. */
export const en = {
  title: 'Tracking link for {stop}',
  loading: 'Loading who opened the link',
  none: 'There is no link yet. It is made when it is first sent or copied.',
  works: 'Works since {time}',
  until: 'Works until {time}',
  expired: 'Expired {time}',
  ended: 'Ended {time}',
  end: 'End link',
  'end.title': 'End this link?',
  'end.text': 'Pages that show it now close within a second. The recipient needs a new link to see anything again.',
  'end.busy': 'Ending…',
  'end.done': 'The link has ended',
  renew: 'New link',
  'renew.title': 'End this link and make a new one?',
  'renew.text': 'Who has the old link sees nothing any more. Later texts carry the new one.',
  'renew.busy': 'Making…',
  'renew.done': 'There is a new link',
  'by.hand': 'New link:',
  keep: 'Keep it',
  visits: 'Who saw it',
  'visits.none': 'Nobody has opened it yet.',
  'visits.hint': 'Devices, not people: we keep no names and no addresses of visitors.',
  'device.phone': 'Phone',
  'device.tablet': 'Tablet',
  'device.computer': 'Computer',
  'device.preview': 'Preview of a messenger',
  'device.unknown': 'Unknown device',
  times: { one: 'once', other: '{count} times' },
  earlier: 'earlier link',
  rating: 'The recipient’s rating',
  stars: { one: '{count} of 5 stars', other: '{count} of 5 stars' },
} as const satisfies TextTable & Record<`device.${TrackingVisit['device']}`, string>

export const linkVisitTexts = new Texts(en, translated('link-visits'))
export type LinkVisitTranslate = Translate<typeof en>
