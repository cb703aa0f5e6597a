import type { Portal } from '../base/context.ts'
import { received } from './chat-received.ts'
import { liveStore } from './live.ts'
import { resource, type Resource } from './resource.ts'

/** How many chat messages of the other side this member has not read; all that a closed chat needs to know. */
export interface UnreadCounts {
  readonly total: number
  /** By the order's id; conversations without an order count in the total alone. */
  readonly byOrder: ReadonlyMap<string, number>
}

export const chatUnreadStore = (portal: Portal): Resource<UnreadCounts> =>
  resource(
    async (signal) => {
      const { items } = await portal.call('GET /v1/chat/threads', { signal })
      void received(portal, items)
      const unread = items.filter((thread) => thread.unread > 0)
      return {
        total: unread.reduce((sum, thread) => sum + thread.unread, 0),
        byOrder: new Map(unread.map((thread) => [thread.orderId ?? '', thread.unread])),
      }
    },
    (refresh) =>
      portal.store(liveStore).hear({
        onEvent: ({ type }) => (type === 'message' || type === 'read') && void refresh(),
        onGap: () => void refresh(),
      }),
  )
