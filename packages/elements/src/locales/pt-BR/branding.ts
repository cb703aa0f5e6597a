import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/branding.ts'

export const texts: Translation<'pt-BR', typeof en> = {
  title: 'Identidade visual',
  lead: 'O que clientes e destinatários veem no seu portal, nas páginas de rastreamento e nos e-mails.',
  color: 'Cor principal',
  'color.none': 'A nossa, até você escolher uma',
  'color.pick': 'Escolher a cor principal',
  'color.wrong': 'Escreva uma cor como #0a6579.',
  'color.clear': 'Usar a nossa',
  'color.good': 'Fácil de ler',
  'color.darkened': 'Escurecemos um pouco para que possa ser lida.',
  'color.light': 'Claro',
  'color.dark': 'Escuro',
  'sample.button': 'Novo pedido',
  'sample.link': 'Rastrear seu pedido',
  host: 'Endereço do portal',
  'host.hint': 'Um nome de host seu, como portal.faro.example. O DNS dele precisa apontar para cá.',
  'host.wrong': 'Escreva um nome de host como portal.faro.example, sem https://.',
  'host.taken': 'Este endereço já pertence a outra pessoa. Escolha outro.',
  phone: 'Número para ligar',
  'phone.hint': 'Mostrado a destinatários que precisam de ajuda.',
  name: 'Nome e logo ficam em “Organização”.',
  'read.only': 'Proprietários e administradores podem alterar isto.',
}
