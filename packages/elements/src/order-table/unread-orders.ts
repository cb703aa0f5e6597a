import type { ReactiveControllerHost } from 'lit'
import type { Portal } from '../base/context.ts'
import { Later } from '../base/later.ts'
import { StoreController } from '../base/store-controller.ts'
import type { UnreadCounts } from '../stores/chat-unread.ts'
import type { ResourceState } from '../stores/resource.ts'

const NOTHING_UNREAD: ReadonlyMap<string, number> = new Map()

/** How many messages about each order are unread; their code comes when there are orders to talk about. */
export class UnreadOrders {
  readonly #counts: StoreController<ResourceState<UnreadCounts>>

  /** `portal` answers none as long as nobody may or need know. */
  constructor(host: ReactiveControllerHost, portal: () => Portal | undefined) {
    // The list hears first: a stream that the chat opens before it would tell changes to nobody.
    const chat = new Later(host, async () => {
      await import('../stores/live-orders.ts')
      return (await import('../stores/chat-unread.ts')).chatUnreadStore
    })
    this.#counts = new StoreController(host, () => {
      const from = portal()
      const store = from && chat.wanted()
      return store && from.store(store).$state
    })
  }

  /** By the order's id. */
  get byOrder(): ReadonlyMap<string, number> {
    const state = this.#counts.value
    return state?.kind === 'ready' ? state.value.byOrder : NOTHING_UNREAD
  }
}
