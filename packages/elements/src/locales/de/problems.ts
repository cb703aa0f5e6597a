import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/problems.ts'

export const texts: Translation<'de', typeof en> = {
  invalid_request: 'Einige Felder brauchen noch einen Blick.',
  unauthenticated: 'Sie wurden abgemeldet. Melden Sie sich wieder an; Ihre Eingaben bleiben.',
  forbidden: 'Ihr Konto darf das nicht. Fragen Sie einen Administrator Ihrer Organisation.',
  suspended: 'Dieses Konto ist gesperrt. Fragen Sie Ihren Kurier.',
  origin_not_allowed:
    'Diese Seite darf diesen Dienst nicht nutzen. Ihr Betreiber kann sie in den Einstellungen hinzufügen.',
  not_found: 'Das finden wir nicht. Vielleicht wurde es entfernt, oder der Link ist unvollständig.',
  link_expired: 'Dieser Link ist abgelaufen. Bitten Sie um einen neuen.',
  conflict: 'Jemand hat das gleichzeitig geändert. Sehen Sie sich erst die neuere Fassung an.',
  last_owner: 'Jemand muss die Organisation innehaben. Ernennen Sie erst einen anderen Inhaber.',
  not_allowed_in_status: 'Der Auftrag ist weiter, daher geht das nicht mehr.',
  leg_locked: 'Der Fahrer ist schon zu diesem Stopp unterwegs, daher lässt er sich nicht mehr ändern.',
  too_late: 'Dafür ist es inzwischen zu spät.',
  proof_missing: 'Etwas, das der Kunde verlangt hat, fehlt noch.',
  duplicate_in_progress: 'Das wird schon gesendet. Warten Sie einen Moment.',
  too_large: 'Das ist zu groß zum Senden.',
  unsupported_media: 'Diese Art von Datei lässt sich nicht verwenden.',
  idempotency_mismatch: 'Das wurde schon mit anderem Inhalt gesendet. Laden Sie neu und versuchen Sie es erneut.',
  rate_limited: 'Das war viel auf einmal. Warten Sie einen Moment und versuchen Sie es erneut.',
  unavailable: 'Wir sind gerade nicht erreichbar. Versuchen Sie es gleich noch einmal.',
  internal: 'Bei uns ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.',
  offline: 'Keine Verbindung. Prüfen Sie Ihr Netz und versuchen Sie es erneut; nichts geht verloren.',
}
