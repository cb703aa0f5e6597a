import type { Trigger } from '../triggers.ts'

export const nl = {
  order_placed:
    '{{organization.name}}: uw bestelling {{order.id}} is geboekt bij {{courier.name}}. Volg hier: {{tracking.link}}',
  leg_started:
    '{{organization.name}}: de chauffeur is onderweg naar u voor bestelling {{order.id}}. Live kaart: {{tracking.link}}',
  eta_below:
    '{{organization.name}}: de chauffeur is over ongeveer {{eta.minutes}} min bij u. Live kaart: {{tracking.link}}',
  arriving: '{{organization.name}}: de chauffeur komt nu aan. Live kaart: {{tracking.link}}',
  leg_completed:
    '{{organization.name}}: alles is klaar op uw adres voor bestelling {{order.id}}. Bedankt! Details: {{tracking.link}}',
  leg_failed:
    '{{organization.name}}: onze stop voor bestelling {{order.id}} is niet gelukt. Details: {{tracking.link}} {{support.phone}}',
  pickup_started:
    '{{organization.name}}: de chauffeur gaat uw bestelling {{order.id}} ophalen. Volg hier: {{tracking.link}}',
  pickup_completed:
    '{{organization.name}}: de chauffeur heeft uw bestelling {{order.id}} opgehaald. Volg hier: {{tracking.link}}',
  predicted_eta_below:
    '{{organization.name}}: we verwachten rond {{eta.time}} bij u te zijn voor bestelling {{order.id}}. Volg hier: {{tracking.link}}',
  delayed:
    '{{organization.name}}: bestelling {{order.id}} loopt vertraging op, sorry. De nieuwe tijd: {{tracking.link}}',
  cancelled:
    '{{organization.name}}: bestelling {{order.id}} is geannuleerd. Details: {{tracking.link}} {{support.phone}}',
} as const satisfies Record<Trigger, string>
