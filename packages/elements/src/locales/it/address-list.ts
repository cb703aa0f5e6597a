import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/address-list.ts'

export const texts: Translation<'it', typeof en> = {
  recent: 'Recenti',
  saved: 'Salvati',
  search: 'Ricerca',
  suggestions: 'Suggerimenti',
  count: { one: '{count} suggerimento', other: '{count} suggerimenti' },
  none: 'Per ora nessun indirizzo corrisponde.',
  failed: 'I suggerimenti non sono raggiungibili in questo momento.',
  'map.open': 'Regolare il segnaposto su una mappa',
  'map.close': 'Nascondere la mappa',
  'map.label': 'Mappa dell’indirizzo: la sposti finché il segnaposto è davanti alla porta',
  'map.hint': 'Tocchi il luogo sulla mappa, oppure trascini la mappa sotto il segnaposto.',
  'map.failed': 'La mappa non può essere mostrata qui; può digitare le coordinate.',
  not_listed: 'Non è in elenco? Posizioni Lei il segnaposto',
}
