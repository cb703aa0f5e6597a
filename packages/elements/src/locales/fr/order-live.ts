import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-live.ts'

export const texts: Translation<'fr', typeof en> = {
  arrives: 'Arrivée',
  next: 'Prochain arrêt de {name}',
  before: { one: '{count} arrêt avant celui-ci', other: '{count} arrêts avant celui-ci' },
  about: 'environ {time}',
  updated: 'actualisé {when}',
}
