import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-live.ts'

export const texts: Translation<'nl', typeof en> = {
  arrives: 'Aankomst',
  next: 'Volgende stop van {name}',
  before: { one: '{count} stop vóór deze', other: '{count} stops vóór deze' },
  about: 'ongeveer {time}',
  updated: 'bijgewerkt {when}',
}
