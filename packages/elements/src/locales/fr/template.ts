import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/template.ts'

export const texts: Translation<'fr', typeof en> = {
  'tag.order.id': 'N° de commande',
  'tag.recipient.name': 'Nom du destinataire',
  'tag.driver.name': 'Nom du livreur',
  'tag.driver.vehicle': 'Véhicule',
  'tag.organization.name': 'Votre nom',
  'client.name': 'Nom du client',
  'tag.courier.name': 'Coursier',
  'tag.eta.time': 'Heure d’arrivée',
  'tag.eta.minutes': 'Arrivée en minutes',
  'tag.window': 'Créneau',
  'tag.destination.address': 'Adresse',
  'tag.notes': 'Notes',
  'tag.tracking.link': 'Lien de suivi',
  'tag.support.phone': 'Téléphone d’assistance',
  add: 'Ajouter',
  'add.hint': 'cliquez, ou tapez {{ en écrivant',
  'add.tag': 'Ajouter {tag}',
  suggestions: 'Ce qui peut être ajouté',
  required: 'Écrivez ce que dit le SMS.',
  'too.long': 'Un SMS compte {most} caractères au plus.',
  unknown: 'Il n’y a pas de champ nommé {tag}.',
}
