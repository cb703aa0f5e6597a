import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-rating.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  dropoff: 'Como foi sua entrega?',
  pickup: 'Como foi a coleta?',
  star: { one: '{count} estrela', other: '{count} estrelas' },
  comment: 'Quer acrescentar algo?',
  send: 'Enviar avaliação',
  sending: 'Enviando…',
  thanks: 'Agradecemos sua avaliação',
}
