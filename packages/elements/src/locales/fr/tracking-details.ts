import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-details.ts'

export const texts: Translation<'fr', typeof en> = {
  window: 'Créneau {range}',
  call: 'Appeler {name}',
  text: 'SMS à {name}',
  driver: 'Votre livreur',
  from: 'De',
  progress: 'Progression',
  'step.placed': 'Commande passée chez {client}',
  'step.assigned': 'Livreur attribué',
  'step.arrived': 'Arrivé à l’adresse',
  'step.cancelled': 'Annulée',
  'dropoff.started': 'En route vers vous',
  'dropoff.completed': 'Livrée',
  'pickup.started': 'En route vers l’enlèvement',
  'pickup.completed': 'Enlevée',
  order: 'Commande {id}',
  'dropoff.failed': 'Non livrée',
  'pickup.failed': 'Non enlevée',
  togo: 'Reste à parcourir',
  'togo.value': '{distance}, environ {time}',
  before: 'Arrêts avant vous',
  none: 'Aucun',
  mapless: 'Ce navigateur ne peut pas afficher la carte. Tout ce qu’elle dit est ici et reste à jour.',
  streetless: 'Les rues ne peuvent pas s’afficher pour le moment. Le trajet et le livreur sont à jour.',
  elsewhere: 'Les heures sont celles de l’adresse.',
}
