import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Portal } from '../base/context.ts'
import { Later } from '../base/later.ts'
import { StoreController } from '../base/store-controller.ts'
import type { OrdersTranslate } from '../locales/en/orders.ts'
import type { UnreadCounts } from '../stores/chat-unread.ts'
import type { ResourceState } from '../stores/resource.ts'

const NOTHING_UNREAD: ReadonlyMap<string, number> = new Map()

/** How many messages about each order are unread; their code comes when there are orders to talk about. */
export class UnreadOrders {
  readonly #counts: StoreController<ResourceState<UnreadCounts>>
  readonly #chat

  /** `portal` answers none as long as nobody may or need know. */
  constructor(host: ReactiveControllerHost, portal: () => Portal | undefined) {
    // The list hears first: a stream that the chat opens before it would tell changes to nobody.
    this.#chat = new Later(host, async () => {
      await import('../stores/live-orders.ts')
      return import('./chat-counts.ts')
    })
    this.#counts = new StoreController(host, () => {
      const from = portal()
      const chat = from && this.#chat.wanted()
      return chat && from.store(chat.chatUnreadStore).$state
    })
  }

  /** What says so beside a row; nothing where nothing is unread. */
  mark(id: string, t: OrdersTranslate): TemplateResult | typeof nothing {
    const count = this.byOrder.get(id) ?? 0
    return (count > 0 && this.#chat.value?.talk(t, count)) || nothing
  }

  /** By the order's id. */
  get byOrder(): ReadonlyMap<string, number> {
    const state = this.#counts.value
    return state?.kind === 'ready' ? state.value.byOrder : NOTHING_UNREAD
  }
}
