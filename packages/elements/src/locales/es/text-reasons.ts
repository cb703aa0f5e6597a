import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/text-reasons.ts'

export const texts: Translation<'es', typeof en> = {
  opted_out: 'no quiere mensajes',
  cancelled: 'el pedido se canceló',
  too_late: 'ya no servía',
  overtaken: 'la parada había terminado',
  recipient_changed: 'cambió el destinatario',
  notifications_off: 'los mensajes estaban apagados para esta parada',
  no_sender: 'el courier no tiene cómo enviar mensajes',
  number_invalid: 'ese número no existe',
  not_textable: 'este número no recibe mensajes',
  unreachable: 'no se puede alcanzar el teléfono',
  filtered: 'bloqueado por la red telefónica',
  content: 'la red rechazó el texto',
  sender_problem: 'la cuenta del courier necesita atención',
  provider_problem: 'el proveedor de mensajes tuvo problemas',
  gave_up: 'fallaba una y otra vez',
  timeout: 'el proveedor no respondió a tiempo',
  no_answer: 'el proveedor no respondió',
  bad_answer: 'la respuesta del proveedor no tenía sentido',
  lease_expired: 'se interrumpió el envío',
  other: 'el proveedor no dijo por qué',
}
