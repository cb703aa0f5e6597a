import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-lookup.ts'

export const texts: Translation<'es', typeof en> = {
  title: 'Sigue tu entrega',
  lead: 'Necesitas el número de pedido y el teléfono o el código postal de quien lo recibe.',
  shortId: 'Número de pedido',
  'shortId.hint': 'Está en tu confirmación, por ejemplo 7c1e09af.',
  'shortId.wrong': 'Un número de pedido tiene 8 caracteres: 0–9 y a–f.',
  proof: 'Teléfono o código postal',
  'proof.hint': 'De la persona o la dirección que recibe la entrega.',
  'proof.wrong': 'Escribe el teléfono o el código postal completo.',
  find: 'Buscar mi entrega',
  finding: 'Buscando…',
  nothing:
    'No hay ninguna entrega con ese número de pedido y ese teléfono o código postal. Revisa ambos e inténtalo otra vez.',
  limited: 'Se intentó demasiadas veces. Inténtalo en una hora o abre el enlace del mensaje que recibiste.',
  other: 'Buscar otro pedido',
}
