import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** Texts of the map that shows a driver and where they are going. */
export const en = {
  map: 'Map',
  driver: 'Driver',
  destination: 'Destination',
  origin: 'Pickup',
  way: '{distance} to go',
  follow: 'Show the whole way',
  'gesture.touch': 'Use two fingers to move the map',
  'gesture.wheel': 'Hold Ctrl and scroll to zoom the map',
  'gesture.mac': 'Hold ⌘ and scroll to zoom the map',
} as const

export const mapTexts = new Texts(en, translated('tracking-map'))
export type MapTranslate = Translate<typeof en>
