import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-map.ts'

export const texts: Translation<'fr', typeof en> = {
  map: 'Carte',
  driver: 'Livreur',
  destination: 'Destination',
  origin: 'Enlèvement',
  way: 'encore {distance}',
  follow: 'Afficher tout le trajet',
  'gesture.touch': 'Déplacez la carte avec deux doigts',
  'gesture.wheel': 'Maintenez Ctrl et faites défiler pour zoomer',
  'gesture.mac': 'Maintenez ⌘ et faites défiler pour zoomer',
}
