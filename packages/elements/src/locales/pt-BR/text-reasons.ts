import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/text-reasons.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  opted_out: 'descadastrado dos SMS',
  cancelled: 'o pedido foi cancelado',
  too_late: 'já não servia',
  overtaken: 'a parada tinha terminado',
  recipient_changed: 'o destinatário mudou',
  notifications_off: 'os SMS estavam desligados para esta parada',
  no_sender: 'a transportadora não tem como enviar SMS',
  number_invalid: 'esse número não existe',
  not_textable: 'este número não recebe SMS',
  unreachable: 'o celular não pode ser alcançado',
  filtered: 'bloqueado pela rede telefônica',
  content: 'a rede recusou o texto',
  sender_problem: 'a conta da transportadora precisa de atenção',
  provider_problem: 'o provedor de SMS teve problemas',
  gave_up: 'continuou falhando',
  timeout: 'o provedor não respondeu a tempo',
  no_answer: 'o provedor não respondeu',
  bad_answer: 'a resposta do provedor não fez sentido',
  lease_expired: 'o envio foi interrompido',
  other: 'o provedor não disse por quê',
}
