import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** Texts of the list under an address field; they load with it. */
export const en = {
  recent: 'Recent',
  saved: 'Saved',
  search: 'Search',
  suggestions: 'Suggestions',
  count: { one: '{count} suggestion', other: '{count} suggestions' },
  none: 'No address fits so far.',
  failed: "Suggestions can't be reached right now.",
  'map.open': 'Adjust the pin on a map',
  'map.close': 'Hide the map',
  'map.label': 'Map of the address: move it until the pin stands at the door',
  'map.hint': 'Tap the place on the map, or drag the map under the pin.',
  'map.failed': 'The map cannot be shown here; coordinates can be typed.',
  not_listed: 'Not listed? Set the pin yourself',
} as const

export const addressListTexts = new Texts(en, translated('address-list'))
export type AddressListTranslate = Translate<typeof en>
