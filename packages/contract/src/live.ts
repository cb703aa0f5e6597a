import type { ChatMessage } from './chat.ts'
import type { OrderRow } from './orders.ts'
import type { Point } from './points.ts'
import type { TrackingView } from './tracking.ts'

/**
 * A change that an organization's room tells its open screens; `seq` has no gaps, a gap means: fetch again. Positions
 * are of the moment: they repeat the last number, so a lost one is no gap.
 */
export type OrgEvent =
  | { type: 'order'; row: OrderRow }
  | { type: 'message'; message: ChatMessage; orderId: string | null }
  | { type: 'read'; threadId: string; party: 'client' | 'courier'; seq: number }
  | { type: 'driver'; driverId: string; onDuty: boolean; point: Point | null; heading: number | null; at: string }
export type OrgMessage = { seq: number; event: OrgEvent }

/** What a recipient's page hears: the whole view when its words change, only the moving part with each fix. */
export type TrackingEvent =
  | { type: 'view'; view: TrackingView }
  | ({ type: 'move' } & Pick<TrackingView, 'position' | 'route' | 'eta' | 'metersLeft'>)
export type TrackingMessage = { seq: number; event: TrackingEvent }

/** The first frame after connecting: `resumed` says that nothing after the asked `since` is missing. */
export type Welcome = { type: 'welcome'; seq: number; resumed: boolean }
export type ServerFrame<Message> = Welcome | Message

/** Close codes of our sockets (RFC 6455 leaves 4000-4999 to applications). */
export const CLOSE_CODES = { ticketSpent: 4401, notAllowed: 4403, gone: 4410, tooMany: 4429 } as const
