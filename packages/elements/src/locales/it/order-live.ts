import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-live.ts'

export const texts: Translation<'it', typeof en> = {
  arrives: 'Arrivo',
  next: 'Prossima fermata di {name}',
  before: { one: '{count} fermata prima di questa', other: '{count} fermate prima di questa' },
  about: 'circa {time}',
  updated: 'aggiornato {when}',
}
