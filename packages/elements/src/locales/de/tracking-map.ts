import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-map.ts'

export const texts: Translation<'de', typeof en> = {
  map: 'Karte',
  driver: 'Fahrer',
  destination: 'Ziel',
  origin: 'Abholung',
  way: 'noch {distance}',
  follow: 'Ganzen Weg zeigen',
  'gesture.touch': 'Karte mit zwei Fingern bewegen',
  'gesture.wheel': 'Strg halten und scrollen, um die Karte zu zoomen',
  'gesture.mac': '⌘ halten und scrollen, um die Karte zu zoomen',
}
