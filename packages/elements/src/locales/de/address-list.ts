import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/address-list.ts'

export const texts: Translation<'de', typeof en> = {
  recent: 'Zuletzt',
  saved: 'Gespeichert',
  search: 'Suche',
  suggestions: 'Vorschläge',
  count: { one: '{count} Vorschlag', other: '{count} Vorschläge' },
  none: 'Noch passt keine Adresse.',
  failed: 'Vorschläge sind gerade nicht erreichbar.',
  'map.open': 'Pin auf einer Karte anpassen',
  'map.close': 'Karte ausblenden',
  'map.label': 'Karte der Adresse: Verschieben Sie sie, bis der Pin an der Tür steht',
  'map.hint': 'Tippen Sie den Ort auf der Karte an, oder ziehen Sie die Karte unter den Pin.',
  'map.failed': 'Die Karte kann hier nicht gezeigt werden; Koordinaten lassen sich eintippen.',
  not_listed: 'Nicht dabei? Pin selbst setzen',
}
