import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-rating.ts'

export const texts: Translation<'fr', typeof en> = {
  dropoff: 'Comment s’est passée votre livraison ?',
  pickup: 'Comment s’est passé l’enlèvement ?',
  star: { one: '{count} étoile', other: '{count} étoiles' },
  comment: 'Souhaitez-vous ajouter quelque chose ?',
  send: 'Envoyer la note',
  sending: 'Envoi…',
  thanks: 'Merci pour votre note',
}
