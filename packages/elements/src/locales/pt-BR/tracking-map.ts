import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-map.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  map: 'Mapa',
  driver: 'Motorista',
  destination: 'Destino',
  origin: 'Coleta',
  way: 'faltam {distance}',
  follow: 'Mostrar o trajeto inteiro',
  'gesture.touch': 'Use dois dedos para mover o mapa',
  'gesture.wheel': 'Segure Ctrl e role para ampliar o mapa',
  'gesture.mac': 'Segure ⌘ e role para ampliar o mapa',
}
