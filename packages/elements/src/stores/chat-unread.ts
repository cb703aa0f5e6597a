import type { Portal } from '../base/context.ts'
import { liveStore } from './live.ts'
import { resource, type Resource } from './resource.ts'

/** How many chat messages of the other side nobody here has read; all that a closed chat needs to know. */
export const chatUnreadStore = (portal: Portal): Resource<number> =>
  resource(
    async (signal) => {
      const { items } = await portal.call('GET /v1/chat/threads', { signal })
      return items.reduce((sum, { unread }) => sum + unread, 0)
    },
    (refresh) =>
      portal.store(liveStore).hear({
        onEvent: ({ type }) => (type === 'message' || type === 'read') && void refresh(),
        onGap: () => void refresh(),
      }),
  )
