import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/address-list.ts'

export const texts: Translation<'nl', typeof en> = {
  recent: 'Recent',
  saved: 'Bewaard',
  search: 'Zoeken',
  suggestions: 'Suggesties',
  count: { one: '{count} suggestie', other: '{count} suggesties' },
  none: 'Tot nu toe past geen adres.',
  failed: 'Suggesties zijn nu niet bereikbaar.',
  'map.open': 'De speld op een kaart bijstellen',
  'map.close': 'De kaart verbergen',
  'map.label': 'Kaart van het adres: verschuif hem tot de speld bij de deur staat',
  'map.hint': 'Tik de plek op de kaart aan, of sleep de kaart onder de speld.',
  'map.failed': 'De kaart kan hier niet worden getoond; u kunt coördinaten typen.',
  not_listed: 'Niet in de lijst? Zet de speld zelf',
}
