import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-live.ts'

export const texts: Translation<'es', typeof en> = {
  arrives: 'Llega',
  next: 'Próxima parada de {name}',
  before: {
    one: '{count} parada antes de esta',
    many: '{count} de paradas antes de esta',
    other: '{count} paradas antes de esta',
  },
  about: 'aprox. {time}',
  updated: 'actualizado {when}',
}
