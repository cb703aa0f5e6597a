import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/orders.ts'

export const texts: Translation<'fr', typeof en> = {
  orders: 'Commandes',
  'column.id': 'N° de commande',
  'column.connection': 'Partenaire',
  'column.client': 'Client',
  'column.recipient': 'Destinataire',
  'column.dropoff': 'Livraison',
  'column.status': 'Statut',
  'column.createdAt': 'Créée',
  'column.updatedAt': 'Modifiée',
  unread: { one: '{count} message non lu', other: '{count} messages non lus' },
  stops: { one: '+{count} arrêt', other: '+{count} arrêts' },
  loading: 'Chargement des commandes',
  loaded: { one: '{count} commande', other: '{count} commandes' },
  clear: 'Tout effacer',
  'column.pickup': 'Enlèvement',
  'column.window': 'Créneau',
  'column.driver': 'Livreur',
  'window.from': 'dès {time}',
  'window.until': 'jusqu’à {time}',
}
