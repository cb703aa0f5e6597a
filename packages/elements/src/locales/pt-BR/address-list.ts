import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/address-list.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  recent: 'Recentes',
  saved: 'Salvos',
  search: 'Busca',
  suggestions: 'Sugestões',
  count: { one: '{count} sugestão', other: '{count} sugestões' },
  none: 'Por enquanto nenhum endereço corresponde.',
  failed: 'Não é possível obter sugestões agora.',
  'map.open': 'Ajustar o marcador em um mapa',
  'map.close': 'Ocultar o mapa',
  'map.label': 'Mapa do endereço: mova-o até o marcador ficar na porta',
  'map.hint': 'Toque no lugar no mapa, ou arraste o mapa sob o marcador.',
  'map.failed': 'O mapa não pode ser mostrado aqui; você pode digitar coordenadas.',
  not_listed: 'Não está na lista? Coloque o marcador você mesmo',
}
