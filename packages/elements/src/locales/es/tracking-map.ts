import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-map.ts'

export const texts: Translation<'es', typeof en> = {
  map: 'Mapa',
  driver: 'Conductor',
  destination: 'Destino',
  origin: 'Retiro',
  way: 'Faltan {distance}',
  follow: 'Ver todo el camino',
  'gesture.touch': 'Usa dos dedos para mover el mapa',
  'gesture.wheel': 'Mantén Ctrl y desplázate para ampliar el mapa',
  'gesture.mac': 'Mantén ⌘ y desplázate para ampliar el mapa',
}
