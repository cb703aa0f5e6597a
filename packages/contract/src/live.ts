import type { ChatMessage } from './chat.ts'
import type { Fix } from './driver.ts'
import type { NotificationView } from './notifications.ts'
import type { OrderRow } from './order-list.ts'
import type { Point } from './points.ts'
import type { RouteProgress } from './tracked-route.ts'
import type { TrackedRoute, TrackingView } from './tracking.ts'

/**
 * A change that an organization's room tells its open screens; `seq` has no gaps, a gap means: fetch again. Positions, who is
 * typing and how far a text has come are of the moment: they repeat the last number, so a lost one is no gap.
 */
export type OrgEvent =
  | { type: 'order'; row: OrderRow }
  | { type: 'text'; orderId: string; connectionId: string; notification: NotificationView }
  | ({ connectionId: string } & ChatEvent)
  | {
      type: 'driver'
      driverId: string
      onDuty: boolean
      point: Point | null
      heading: number | null
      at: string
      /** When the driver is expected at each stop that is still to be served. */
      etas: readonly StopEta[]
    }
/** What happens in the conversations of one connection. */
export type ChatEvent =
  | { type: 'message'; message: ChatMessage; orderId: string | null }
  | { type: 'message-changed'; message: ChatMessage }
  | { type: 'read' | 'received'; threadId: string; party: 'client' | 'courier'; seq: number }
  | { type: 'typing'; threadId: string; party: 'client' | 'courier'; authorId: string; authorName: string }
/** `estimated` where no router has measured the way. */
export type StopEta = { legId: string; from: string; to: string; estimated: boolean }
/** What is `passing` has no number of its own: it repeats the last one. */
export type OrgMessage = { seq: number; passing?: true; event: OrgEvent }

/**
 * What a recipient's page hears: the whole view when its words change, only the moving part with each fix. Of the way
 * that the same socket was told last, a move says how far it has come; another way comes whole.
 */
export type TrackingEvent =
  | { type: 'view'; view: TrackingView }
  | ({ type: 'move'; route: TrackedRoute | RouteProgress | null } & Pick<
      TrackingView,
      'position' | 'eta' | 'metersLeft'
    >)
/** A move is `passing`: it has no number of its own, and a socket that was away gets the whole view first. */
export type TrackingMessage = { seq: number; passing?: true; event: TrackingEvent }

/** What a driver's phone says; `batch` comes back once the room has its fixes, with how many of them were news. */
export type DriverFrame = { type: 'fixes'; batch: number; fixes: Fix[] }
/** What a driver's phone hears, all of the moment; after `run` it reads its stops anew. */
export type DriverEvent = { type: 'taken'; batch: number; accepted: number } | { type: 'run' }
export type DriverMessage = { seq: number; event: DriverEvent }

/** The first frame after connecting: `resumed` says that nothing is missing after the asked `since`, or that `seq` where none was. */
export type Welcome = { type: 'welcome'; seq: number; resumed: boolean }
export type ServerFrame<Message> = Welcome | Message

/** Close codes of our sockets (RFC 6455 leaves 4000-4999 to applications). */
export const CLOSE_CODES = { ticketSpent: 4401, notAllowed: 4403, gone: 4410, tooMany: 4429 } as const
