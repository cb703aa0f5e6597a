import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/text-reasons.ts'

export const texts: Translation<'de', typeof en> = {
  opted_out: 'von SMS abgemeldet',
  cancelled: 'der Auftrag wurde storniert',
  too_late: 'nicht mehr von Nutzen',
  overtaken: 'der Stopp war beendet',
  recipient_changed: 'der Empfänger wurde geändert',
  notifications_off: 'SMS waren für diesen Stopp abgeschaltet',
  no_sender: 'der Kurier kann keine SMS senden',
  number_invalid: 'keine solche Nummer',
  not_textable: 'diese Nummer nimmt keine SMS an',
  unreachable: 'das Telefon ist nicht erreichbar',
  filtered: 'vom Telefonnetz blockiert',
  content: 'das Netz hat den Wortlaut abgelehnt',
  sender_problem: 'das Konto des Kuriers braucht Aufmerksamkeit',
  provider_problem: 'der SMS-Anbieter hatte Schwierigkeiten',
  gave_up: 'es scheiterte immer wieder',
  timeout: 'der Anbieter hat nicht rechtzeitig geantwortet',
  no_answer: 'der Anbieter hat nicht geantwortet',
  bad_answer: 'die Antwort des Anbieters ergab keinen Sinn',
  lease_expired: 'das Senden wurde unterbrochen',
  other: 'der Anbieter hat keinen Grund genannt',
}
