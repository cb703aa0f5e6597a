import type { Trigger } from '../triggers.ts'

export const es = {
  order_placed:
    '{{organization.name}}: tu pedido {{order.id}} fue confirmado con {{courier.name}}. Sigue el pedido: {{tracking.link}}',
  leg_started:
    '{{organization.name}}: el conductor va en camino hacia ti por el pedido {{order.id}}. Mapa en vivo: {{tracking.link}}',
  eta_below: '{{organization.name}}: el conductor llega en unos {{eta.minutes}} min. Mapa en vivo: {{tracking.link}}',
  arriving: '{{organization.name}}: el conductor llega en este momento. Mapa en vivo: {{tracking.link}}',
  leg_completed:
    '{{organization.name}}: todo listo en tu domicilio, pedido {{order.id}}. ¡Gracias! Detalles: {{tracking.link}}',
  leg_failed:
    '{{organization.name}}: no pudimos completar la parada del pedido {{order.id}}. Detalles: {{tracking.link}} {{support.phone}}',
  pickup_started:
    '{{organization.name}}: el conductor va a recoger tu pedido {{order.id}}. Sigue el pedido: {{tracking.link}}',
  pickup_completed:
    '{{organization.name}}: el conductor ya tiene tu pedido {{order.id}}. Sigue el pedido: {{tracking.link}}',
  predicted_eta_below:
    '{{organization.name}}: esperamos llegar hacia las {{eta.time}} por el pedido {{order.id}}. Sigue el pedido: {{tracking.link}}',
  delayed: '{{organization.name}}: el pedido {{order.id}} se retrasa, disculpa. Mira la nueva hora: {{tracking.link}}',
  cancelled:
    '{{organization.name}}: el pedido {{order.id}} fue cancelado. Detalles: {{tracking.link}} {{support.phone}}',
} as const satisfies Record<Trigger, string>
