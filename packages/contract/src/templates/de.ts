import type { Trigger } from '../triggers.ts'

export const de = {
  order_placed:
    '{{organization.name}}: Ihre Bestellung {{order.id}} ist bei {{courier.name}} gebucht. Verfolgen: {{tracking.link}}',
  leg_started:
    '{{organization.name}}: Der Fahrer ist zu Ihnen unterwegs, Bestellung {{order.id}}. Live-Karte: {{tracking.link}}',
  eta_below:
    '{{organization.name}}: Der Fahrer ist in etwa {{eta.minutes}} Min. bei Ihnen. Live-Karte: {{tracking.link}}',
  arriving: '{{organization.name}}: Der Fahrer kommt gerade an. Live-Karte: {{tracking.link}}',
  leg_completed:
    '{{organization.name}}: Bei Ihnen ist alles erledigt, Bestellung {{order.id}}. Danke! Details: {{tracking.link}}',
  leg_failed:
    '{{organization.name}}: Der Stopp für Bestellung {{order.id}} ist leider gescheitert. Details: {{tracking.link}} {{support.phone}}',
  pickup_started:
    '{{organization.name}}: Der Fahrer holt jetzt Ihre Bestellung {{order.id}} ab. Verfolgen: {{tracking.link}}',
  pickup_completed:
    '{{organization.name}}: Der Fahrer hat Ihre Bestellung {{order.id}} abgeholt. Verfolgen: {{tracking.link}}',
  predicted_eta_below:
    '{{organization.name}}: Wir sind voraussichtlich gegen {{eta.time}} bei Ihnen, Bestellung {{order.id}}. Verfolgen: {{tracking.link}}',
  delayed:
    '{{organization.name}}: Bestellung {{order.id}} verspätet sich, Entschuldigung. Die neue Zeit: {{tracking.link}}',
  cancelled:
    '{{organization.name}}: Bestellung {{order.id}} wurde storniert. Details: {{tracking.link}} {{support.phone}}',
} as const satisfies Record<Trigger, string>
