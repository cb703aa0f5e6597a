import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-rating.ts'

export const texts: Translation<'nl', typeof en> = {
  dropoff: 'Hoe was uw bezorging?',
  pickup: 'Hoe was het ophalen?',
  star: { one: '{count} ster', other: '{count} sterren' },
  comment: 'Wilt u nog iets toevoegen?',
  send: 'Beoordeling versturen',
  sending: 'Wordt verstuurd…',
  thanks: 'Bedankt voor uw beoordeling',
}
