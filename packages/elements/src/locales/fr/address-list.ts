import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/address-list.ts'

export const texts: Translation<'fr', typeof en> = {
  recent: 'Récentes',
  saved: 'Enregistrées',
  search: 'Recherche',
  suggestions: 'Suggestions',
  count: { one: '{count} suggestion', other: '{count} suggestions' },
  none: 'Aucune adresse ne correspond pour l’instant.',
  failed: 'Les suggestions sont inaccessibles pour le moment.',
  'map.open': 'Ajuster le repère sur une carte',
  'map.close': 'Masquer la carte',
  'map.label': 'Carte de l’adresse : déplacez-la jusqu’à ce que le repère soit devant la porte',
  'map.hint': 'Touchez le lieu sur la carte, ou faites glisser la carte sous le repère.',
  'map.failed': 'La carte ne peut pas s’afficher ici ; vous pouvez saisir des coordonnées.',
  not_listed: 'Absente de la liste ? Placez le repère vous-même',
}
