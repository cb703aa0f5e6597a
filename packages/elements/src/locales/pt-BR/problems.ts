import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/problems.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  invalid_request: 'Alguns campos precisam de revisão.',
  unauthenticated: 'Você foi desconectado. Entre de novo; o que você digitou está guardado.',
  forbidden: 'Sua conta não pode fazer isso. Peça a um administrador da sua organização.',
  suspended: 'Esta conta está suspensa. Fale com sua transportadora.',
  origin_not_allowed: 'Esta página não pode usar este serviço. O responsável pode adicioná-la nas configurações.',
  not_found: 'Não encontramos isto. Pode ter sido removido, ou o link está incompleto.',
  link_expired: 'Este link expirou. Peça um novo.',
  conflict: 'Alguém alterou isto ao mesmo tempo. Veja primeiro a versão mais recente.',
  last_owner: 'Alguém precisa ser proprietário da organização. Nomeie antes outro proprietário.',
  not_allowed_in_status: 'O pedido avançou, então isso não é mais possível.',
  leg_locked: 'O motorista já está a caminho desta parada, então ela não pode mais ser alterada.',
  too_late: 'Já passou tempo demais para alterar isto.',
  proof_missing: 'Ainda falta algo que o cliente pediu.',
  duplicate_in_progress: 'Isto já está sendo enviado. Aguarde um momento.',
  too_large: 'É grande demais para enviar.',
  unsupported_media: 'Este tipo de arquivo não pode ser usado.',
  idempotency_mismatch: 'Isto já foi enviado com outro conteúdo. Recarregue e tente de novo.',
  rate_limited: 'Foi muita coisa de uma vez. Aguarde um momento e tente de novo.',
  unavailable: 'Não é possível falar conosco agora. Tente de novo em um momento.',
  internal: 'Algo deu errado do nosso lado. Tente de novo em um momento.',
  offline: 'Sem conexão. Verifique sua rede e tente de novo; nada se perde.',
}
