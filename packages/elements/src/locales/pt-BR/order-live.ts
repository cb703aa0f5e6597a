import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-live.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  arrives: 'Chegada',
  next: 'Próxima parada de {name}',
  before: { one: '{count} parada antes desta', other: '{count} paradas antes desta' },
  about: 'cerca de {time}',
  updated: 'atualizado {when}',
}
