import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/problems.ts'

export const texts: Translation<'fr', typeof en> = {
  invalid_request: 'Certains champs sont à revoir.',
  unauthenticated: 'Vous avez été déconnecté. Reconnectez-vous ; votre saisie est gardée.',
  forbidden: 'Votre compte ne le permet pas. Demandez à un administrateur de votre organisation.',
  suspended: 'Ce compte est suspendu. Renseignez-vous auprès de votre coursier.',
  origin_not_allowed:
    'Cette page n’a pas le droit d’utiliser ce service. Son responsable peut l’ajouter dans les réglages.',
  not_found: 'Introuvable. L’élément a peut-être été retiré, ou le lien est incomplet.',
  link_expired: 'Ce lien a expiré. Demandez-en un nouveau.',
  conflict: 'Quelqu’un a modifié ceci en même temps. Regardez d’abord la version la plus récente.',
  last_owner: 'Quelqu’un doit être propriétaire de l’organisation. Nommez d’abord un autre propriétaire.',
  not_allowed_in_status: 'La commande a avancé, ce n’est donc plus possible.',
  leg_locked: 'Le livreur est déjà en route vers cet arrêt, il ne peut donc plus être modifié.',
  too_late: 'Il s’est écoulé trop de temps pour changer ceci.',
  proof_missing: 'Il manque encore une chose demandée par le client.',
  duplicate_in_progress: 'L’envoi est déjà en cours. Patientez un instant.',
  too_large: 'C’est trop volumineux pour être envoyé.',
  unsupported_media: 'Ce type de fichier ne peut pas être utilisé.',
  idempotency_mismatch: 'Ceci a déjà été envoyé avec un autre contenu. Rechargez et réessayez.',
  rate_limited: 'Cela fait beaucoup d’un coup. Patientez un instant et réessayez.',
  unavailable: 'Nous sommes injoignables pour le moment. Réessayez dans un instant.',
  internal: 'Un problème est survenu de notre côté. Réessayez dans un instant.',
  offline: 'Pas de connexion. Vérifiez votre réseau et réessayez ; rien n’est perdu.',
}
