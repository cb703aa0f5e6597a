import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-states.ts'

export const texts: Translation<'fr', typeof en> = {
  waiting: { one: '{count} changement plus récent', other: '{count} changements plus récents' },
  'empty.title': 'Envoyez votre première commande',
  'empty.courier': 'Pas encore de commandes',
  'empty.text': 'Enlèvement, livraison, terminé. Vous et votre client la suivez d’ici.',
  'empty.courier.text': 'Ce que vos clients envoient s’affiche ici aussitôt.',
  'empty.filtered': 'Aucune commande ne correspond à ces filtres',
  archived: 'Les commandes closes avant le {date} sont dans les archives. Leur numéro les ouvre toujours.',
  'archived.open': 'Chercher {id} dans les archives',
  new: 'Nouvelle commande',
  stale: 'Ces commandes n’ont pas pu être actualisées et peuvent être anciennes.',
  'next.failed': 'Les commandes suivantes ne sont pas arrivées.',
  chosen: { one: '{count} commande choisie', other: '{count} commandes choisies' },
  'chosen.clear': 'Effacer la sélection',
}
