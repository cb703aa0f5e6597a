import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-map.ts'

export const texts: Translation<'it', typeof en> = {
  map: 'Mappa',
  driver: 'Autista',
  destination: 'Destinazione',
  origin: 'Ritiro',
  way: 'ancora {distance}',
  follow: 'Mostra tutto il percorso',
  'gesture.touch': 'Usi due dita per spostare la mappa',
  'gesture.wheel': 'Tenga premuto Ctrl e scorra per ingrandire la mappa',
  'gesture.mac': 'Tenga premuto ⌘ e scorra per ingrandire la mappa',
}
