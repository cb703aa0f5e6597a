import type { RecipientWords } from '../words.ts'

export const fr: RecipientWords = {
  language: 'fr',
  title: 'Votre commande',
  placed: 'Votre commande est enregistrée',
  inProgress: 'Votre commande est en cours',
  onTheWay: 'Le livreur est en route vers vous',
  arrived: 'Le livreur est arrivé',
  delivered: 'Livrée',
  collected: 'Enlevée',
  failed: 'Cet arrêt n’a pas pu être effectué',
  cancelled: 'Cette commande a été annulée',
  expected: 'Arrivée prévue',
  estimated: 'Arrivée prévue, estimation approximative',
  window: 'Arrivée planifiée',
  before: 'Arrivée planifiée : avant cette heure',
  after: 'Arrivée planifiée : après cette heure',
  pickup: 'Enlèvement à',
  dropoff: 'Livraison à',
  order: 'Commande',
  expired: 'Ce lien de suivi a expiré. Demandez-en un nouveau à l’expéditeur.',
  unknown: 'Il n’y a pas de commande derrière ce lien. Vérifiez qu’il est complet.',
}
