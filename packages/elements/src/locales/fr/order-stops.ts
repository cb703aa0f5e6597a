import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-stops.ts'

export const texts: Translation<'fr', typeof en> = {
  add: 'Ajouter une livraison',
  up: 'Monter',
  down: 'Descendre',
  'up.of': 'Monter : livraison {number}',
  'down.of': 'Descendre : livraison {number}',
  'remove.of': 'Retirer : livraison {number}',
  moved: 'Maintenant livraison {number} sur {count}',
  removed: 'La livraison {number} a été retirée.',
  undo: 'Annuler',
  'as.before': 'comme la dernière fois',
  change: 'Changer',
  'book.save': 'Enregistrer dans le carnet d’adresses',
  'book.saved': 'Dans votre carnet d’adresses',
  'book.named': 'Dans votre carnet d’adresses : {title}',
  'book.differs': 'Votre carnet d’adresses dit autre chose.',
  'book.update': 'L’y modifier',
  'book.busy': 'Enregistrement…',
}
