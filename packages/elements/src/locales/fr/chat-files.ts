import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat-files.ts'

export const texts: Translation<'fr', typeof en> = {
  remove: 'Retirer {name}',
  open: 'Ouvrir {name}',
  gone: 'Ce fichier ne peut pas être affiché pour le moment.',
  progress: '{percent} envoyés',
  kind: 'Impossible d’envoyer {name} : seuls les images et les PDF sont acceptés.',
  large: '{name} dépasse 10 Mo.',
  many: 'Un message peut contenir 5 fichiers au plus.',
  unreadable: 'Ce navigateur ne peut pas lire {name}. Envoyez-le en JPEG ou en PNG.',
  drop: 'Déposez images et PDF ici',
}
