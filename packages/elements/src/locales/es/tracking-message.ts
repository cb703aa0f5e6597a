import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-message.ts'

export const texts: Translation<'es', typeof en> = {
  expired: 'Este enlace ya terminó',
  'expired.what':
    'Los enlaces funcionan hasta un tiempo después de la entrega. Si necesitas ayuda, pregunta en la tienda.',
  unknown: 'No encontramos esta entrega',
  'unknown.what': 'Puede que el enlace esté incompleto. Ábrelo otra vez desde el mensaje que recibiste.',
  failed: 'La entrega no se puede mostrar ahora',
}
