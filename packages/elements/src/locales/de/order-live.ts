import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-live.ts'

export const texts: Translation<'de', typeof en> = {
  arrives: 'Ankunft',
  next: 'Nächster Stopp für {name}',
  before: { one: '{count} Stopp vor diesem', other: '{count} Stopps vor diesem' },
  about: 'etwa {time}',
  updated: 'aktualisiert {when}',
}
