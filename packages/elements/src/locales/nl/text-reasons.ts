import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/text-reasons.ts'

export const texts: Translation<'nl', typeof en> = {
  opted_out: 'afgemeld voor sms',
  cancelled: 'de opdracht is geannuleerd',
  too_late: 'niet meer van nut',
  overtaken: 'de stop was voorbij',
  recipient_changed: 'de ontvanger is gewijzigd',
  notifications_off: 'sms stond uit voor deze stop',
  no_sender: 'de koerier kan geen sms versturen',
  number_invalid: 'zo’n nummer bestaat niet',
  not_textable: 'dit nummer ontvangt geen sms',
  unreachable: 'de telefoon is niet bereikbaar',
  filtered: 'tegengehouden door het telefoonnetwerk',
  content: 'het netwerk weigerde de tekst',
  sender_problem: 'het account van de koerier vraagt aandacht',
  provider_problem: 'de sms-aanbieder had problemen',
  gave_up: 'het bleef mislukken',
  timeout: 'de aanbieder antwoordde niet op tijd',
  no_answer: 'de aanbieder antwoordde niet',
  bad_answer: 'het antwoord van de aanbieder klopte niet',
  lease_expired: 'het verzenden werd onderbroken',
  other: 'de aanbieder zei niet waarom',
}
