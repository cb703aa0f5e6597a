import type { Trigger } from '../triggers.ts'

export const ptBR = {
  order_placed:
    '{{organization.name}}: seu pedido {{order.id}} foi confirmado com {{courier.name}}. Acompanhe: {{tracking.link}}',
  leg_started:
    '{{organization.name}}: o motorista vem a caminho para o pedido {{order.id}}. Mapa ao vivo: {{tracking.link}}',
  eta_below:
    '{{organization.name}}: o motorista chega em cerca de {{eta.minutes}} min. Mapa ao vivo: {{tracking.link}}',
  arriving: '{{organization.name}}: o motorista chega em instantes. Mapa ao vivo: {{tracking.link}}',
  leg_completed:
    '{{organization.name}}: tudo pronto no seu local, pedido {{order.id}}. Obrigado! Detalhes: {{tracking.link}}',
  leg_failed:
    '{{organization.name}}: a parada do pedido {{order.id}} terminou sem sucesso. Detalhes: {{tracking.link}} {{support.phone}}',
  pickup_started: '{{organization.name}}: o motorista vai buscar seu pedido {{order.id}}. Acompanhe: {{tracking.link}}',
  pickup_completed: '{{organization.name}}: o motorista retirou seu pedido {{order.id}}. Acompanhe: {{tracking.link}}',
  predicted_eta_below:
    '{{organization.name}}: devemos chegar por volta das {{eta.time}} para o pedido {{order.id}}. Acompanhe: {{tracking.link}}',
  delayed: '{{organization.name}}: o pedido {{order.id}} vai atrasar, desculpe. Veja a nova hora: {{tracking.link}}',
  cancelled:
    '{{organization.name}}: o pedido {{order.id}} foi cancelado. Detalhes: {{tracking.link}} {{support.phone}}',
} as const satisfies Record<Trigger, string>
