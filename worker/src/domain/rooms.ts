import type { OrgEvent } from '@waybill/contract'
import type { Change } from './change.ts'
import { toRow } from './rows.ts'
import type { WebhookEvent } from './webhooks.ts'

/**
 * What a room must hear. An organization hears the row itself; an order's and a driver's room only hear that something
 * changed and read it again, so late, doubled or reordered deliveries do no harm. What only webhooks hear names itself: a
 * repetition is the same message.
 */
export type RoomMessage =
  | { room: 'org'; name: string; payload: OrgEvent | { type: 'forget' } }
  | { room: 'order'; name: string; payload: { version: number } }
  | { room: 'driver'; name: string; payload: { courierId: string } }
  | { room: 'hook'; name: string; payload: { organizations: string[]; event: WebhookEvent } }

/**
 * Everyone who must hear of a change; `previousDriverId` lost the order with it. The connection has a room of its own
 * for those screens that may see nothing beside it.
 */
export function roomMessages({ order }: Change, previousDriverId: string | null): RoomMessage[] {
  const event: OrgEvent = { type: 'order', row: toRow(order) }
  const drivers = new Set([order.driver?.id, previousDriverId].filter((id) => typeof id === 'string'))
  return [
    { room: 'org', name: order.client.id, payload: event },
    { room: 'org', name: order.courier.id, payload: event },
    { room: 'org', name: order.connectionId, payload: event },
    { room: 'order', name: order.id, payload: { version: order.version } },
    ...[...drivers].map((name) => ({ room: 'driver' as const, name, payload: { courierId: order.courier.id } })),
  ]
}
