import type { Trigger } from '@waybill/contract'
import type { LegRecord, OrderRecord } from './change.ts'
import { toLine } from './rows.ts'

/** Stands in a stored text where the link will be: the link itself is made again when the text is sent. */
export const TRACKING_LINK = '{{tracking.link}}'

const DEFAULT_TEXTS: Record<Trigger, string> = {
  order_placed: '{{organization.name}}: order {{order.id}} is placed. {{tracking.link}}',
  leg_started: '{{organization.name}}: your order {{order.id}} is on its way. {{tracking.link}}',
  eta_below: '{{organization.name}}: your order {{order.id}} arrives soon. {{tracking.link}}',
  arriving: '{{organization.name}}: your driver is arriving. {{tracking.link}}',
  leg_completed: '{{organization.name}}: your order {{order.id}} is delivered. {{tracking.link}}',
  leg_failed: '{{organization.name}}: we could not deliver order {{order.id}}. {{tracking.link}}',
  pickup_started: '{{organization.name}}: your order {{order.id}} is being picked up. {{tracking.link}}',
  pickup_completed: '{{organization.name}}: your order {{order.id}} is picked up. {{tracking.link}}',
  predicted_eta_below: '{{organization.name}}: your order {{order.id}} comes today. {{tracking.link}}',
  delayed: '{{organization.name}}: your order {{order.id}} is late. {{tracking.link}}',
  cancelled: '{{organization.name}}: order {{order.id}} was cancelled.',
}

/** The text of a rule for one leg; only the tracking link remains to be filled in. */
export function bodyOf(order: OrderRecord, leg: LegRecord, trigger: Trigger, custom: string | null): string {
  const values: Record<string, string> = {
    'order.id': order.shortId,
    'recipient.name': leg.contact?.name ?? '',
    'driver.name': order.driver?.name ?? '',
    'driver.vehicle': order.driver?.vehicle ?? '',
    'organization.name': order.client.name,
    'courier.name': order.courier.name,
    'destination.address': toLine(leg),
    notes: leg.notes,
    'tracking.link': TRACKING_LINK,
  }
  return (custom ?? DEFAULT_TEXTS[trigger]).replaceAll(/\{\{([a-z.]+)\}\}/g, (_, tag: string) => values[tag] ?? '')
}
