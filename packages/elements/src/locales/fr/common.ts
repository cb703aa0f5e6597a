import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/common.ts'

export const texts: Translation<'fr', typeof en> = {
  'status.placed': 'Commande passée',
  'status.in_progress': 'En cours',
  'status.completed': 'Terminée',
  'status.failed': 'Échouée',
  'status.rejected': 'Refusée',
  'status.cancelled': 'Annulée',
  delayed: 'Retard de {time}',
  seconds: { one: '{count} s', other: '{count} s' },
  minutes: { one: '{count} min', other: '{count} min' },
  hours: { one: '{count} h', other: '{count} h' },
  ago: 'il y a {time}',
  now: 'à l’instant',
  today: 'Aujourd’hui',
  tomorrow: 'Demain',
  yesterday: 'Hier',
  close: 'Fermer',
  cancel: 'Annuler',
  save: 'Enregistrer',
  back: 'Retour',
  remove: 'Retirer',
  retry: 'Réessayer',
  loading: 'Chargement',
}
