import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-map.ts'

export const texts: Translation<'nl', typeof en> = {
  map: 'Kaart',
  driver: 'Chauffeur',
  destination: 'Bestemming',
  origin: 'Ophalen',
  way: 'nog {distance}',
  follow: 'De hele route tonen',
  'gesture.touch': 'Gebruik twee vingers om de kaart te verschuiven',
  'gesture.wheel': 'Houd Ctrl ingedrukt en scrol om de kaart te zoomen',
  'gesture.mac': 'Houd ⌘ ingedrukt en scrol om de kaart te zoomen',
}
