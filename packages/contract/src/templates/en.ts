import type { Trigger } from '../triggers.ts'

export const en = {
  order_placed:
    '{{organization.name}}: order {{order.id}} is booked with {{courier.name}}. Follow it: {{tracking.link}}',
  leg_started:
    '{{organization.name}}: the driver is on the way to you for order {{order.id}}. Live map: {{tracking.link}}',
  eta_below:
    '{{organization.name}}: the driver will be with you in about {{eta.minutes}} min. Live map: {{tracking.link}}',
  arriving: '{{organization.name}}: the driver is arriving now. Live map: {{tracking.link}}',
  leg_completed:
    '{{organization.name}}: all done at your address for order {{order.id}}. Thank you! Details: {{tracking.link}}',
  leg_failed:
    '{{organization.name}}: we could not complete our stop for order {{order.id}}. Details: {{tracking.link}} {{support.phone}}',
  pickup_started:
    '{{organization.name}}: the driver is on the way to pick up your order {{order.id}}. Follow it: {{tracking.link}}',
  pickup_completed:
    '{{organization.name}}: the driver has picked up your order {{order.id}}. Follow it: {{tracking.link}}',
  predicted_eta_below:
    '{{organization.name}}: we expect to be with you at about {{eta.time}} for order {{order.id}}. Follow it: {{tracking.link}}',
  delayed: '{{organization.name}}: order {{order.id}} is running late, sorry. See the new time: {{tracking.link}}',
  cancelled:
    '{{organization.name}}: order {{order.id}} has been cancelled. Details: {{tracking.link}} {{support.phone}}',
} as const satisfies Record<Trigger, string>
