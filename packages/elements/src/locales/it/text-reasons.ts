import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/text-reasons.ts'

export const texts: Translation<'it', typeof en> = {
  opted_out: 'disiscritto dagli SMS',
  cancelled: 'l’ordine è stato annullato',
  too_late: 'non serviva più',
  overtaken: 'la fermata era conclusa',
  recipient_changed: 'il destinatario è cambiato',
  notifications_off: 'gli SMS erano disattivati per questa fermata',
  no_sender: 'il corriere non può inviare SMS',
  number_invalid: 'numero inesistente',
  not_textable: 'questo numero non riceve SMS',
  unreachable: 'il telefono non è raggiungibile',
  filtered: 'bloccato dalla rete telefonica',
  content: 'la rete ha rifiutato il testo',
  sender_problem: 'l’account del corriere richiede attenzione',
  provider_problem: 'il fornitore di SMS ha avuto problemi',
  gave_up: 'continuava a non riuscire',
  timeout: 'il fornitore non ha risposto in tempo',
  no_answer: 'il fornitore non ha risposto',
  bad_answer: 'la risposta del fornitore non aveva senso',
  lease_expired: 'l’invio è stato interrotto',
  other: 'il fornitore non ha detto perché',
}
