import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/text-reasons.ts'

export const texts: Translation<'fr', typeof en> = {
  opted_out: 'désinscrit des SMS',
  cancelled: 'la commande a été annulée',
  too_late: 'plus utile',
  overtaken: 'l’arrêt était terminé',
  recipient_changed: 'le destinataire a changé',
  notifications_off: 'les SMS étaient désactivés pour cet arrêt',
  no_sender: 'le coursier n’a aucun moyen d’envoyer des SMS',
  number_invalid: 'ce numéro n’existe pas',
  not_textable: 'ce numéro ne reçoit pas de SMS',
  unreachable: 'le téléphone est injoignable',
  filtered: 'bloqué par le réseau téléphonique',
  content: 'le réseau a refusé le texte',
  sender_problem: 'le compte du coursier demande une intervention',
  provider_problem: 'l’opérateur de SMS a eu des difficultés',
  gave_up: 'les échecs se sont répétés',
  timeout: 'l’opérateur n’a pas répondu à temps',
  no_answer: 'l’opérateur n’a pas répondu',
  bad_answer: 'la réponse de l’opérateur n’avait pas de sens',
  lease_expired: 'l’envoi a été interrompu',
  other: 'l’opérateur n’a pas dit pourquoi',
}
