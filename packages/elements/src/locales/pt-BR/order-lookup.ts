import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-lookup.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  title: 'Acompanhe sua entrega',
  lead: 'Você precisa do número do pedido e do telefone ou CEP do destinatário.',
  shortId: 'Número do pedido',
  'shortId.hint': 'Está na sua confirmação, como 7c1e09af.',
  'shortId.wrong': 'Um número de pedido tem 8 caracteres: 0–9 e a–f.',
  proof: 'Telefone ou CEP',
  'proof.hint': 'Da pessoa ou do endereço da entrega.',
  'proof.wrong': 'Digite o telefone ou o CEP completo.',
  find: 'Encontrar minha entrega',
  finding: 'Buscando…',
  nothing:
    'Não encontramos entrega com este número de pedido e este telefone ou CEP. Verifique os dois e tente de novo.',
  limited: 'Foram tentativas demais. Tente de novo em uma hora ou abra o link no SMS que você recebeu.',
  other: 'Procurar outro pedido',
}
