import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-rating.ts'

export const texts: Translation<'it', typeof en> = {
  dropoff: 'Com’è andata la consegna?',
  pickup: 'Com’è andato il ritiro?',
  star: { one: '{count} stella', other: '{count} stelle' },
  comment: 'Vuole aggiungere qualcosa?',
  send: 'Invia il voto',
  sending: 'Invio…',
  thanks: 'Grazie per il Suo voto',
}
