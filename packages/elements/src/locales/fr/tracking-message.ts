import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-message.ts'

export const texts: Translation<'fr', typeof en> = {
  expired: 'Ce lien a pris fin',
  'expired.what':
    'Les liens de suivi fonctionnent encore quelque temps après la livraison. Pour de l’aide, adressez-vous à la boutique où vous avez commandé.',
  unknown: 'Nous ne trouvons pas cette livraison',
  'unknown.what': 'Le lien est peut-être incomplet. Ouvrez-le à nouveau depuis le SMS que vous avez reçu.',
  failed: 'La livraison ne peut pas s’afficher pour le moment',
}
