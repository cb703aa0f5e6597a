import type { Trigger } from '../triggers.ts'

export const it = {
  order_placed:
    '{{organization.name}}: il suo ordine {{order.id}} è affidato a {{courier.name}}. Lo segua qui: {{tracking.link}}',
  leg_started:
    "{{organization.name}}: l'autista è in viaggio verso di lei per l'ordine {{order.id}}. Mappa dal vivo: {{tracking.link}}",
  eta_below: "{{organization.name}}: l'autista arriva tra circa {{eta.minutes}} min. Mappa dal vivo: {{tracking.link}}",
  arriving: "{{organization.name}}: l'autista sta arrivando. Mappa dal vivo: {{tracking.link}}",
  leg_completed:
    "{{organization.name}}: tutto fatto al suo indirizzo per l'ordine {{order.id}}. Grazie! Dettagli: {{tracking.link}}",
  leg_failed:
    "{{organization.name}}: la tappa per l'ordine {{order.id}} non è riuscita. Dettagli: {{tracking.link}} {{support.phone}}",
  pickup_started:
    "{{organization.name}}: l'autista va a ritirare il suo ordine {{order.id}}. Lo segua qui: {{tracking.link}}",
  pickup_completed:
    "{{organization.name}}: l'autista ha ritirato il suo ordine {{order.id}}. Lo segua qui: {{tracking.link}}",
  predicted_eta_below:
    "{{organization.name}}: contiamo di arrivare verso le {{eta.time}} per l'ordine {{order.id}}. Lo segua qui: {{tracking.link}}",
  delayed: "{{organization.name}}: l'ordine {{order.id}} è in ritardo, ci scusiamo. Il nuovo orario: {{tracking.link}}",
  cancelled:
    "{{organization.name}}: l'ordine {{order.id}} è stato annullato. Dettagli: {{tracking.link}} {{support.phone}}",
} as const satisfies Record<Trigger, string>
