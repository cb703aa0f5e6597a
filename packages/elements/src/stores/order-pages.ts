import type { OrderPage, OrderRow } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { zoneOf } from './zone.ts'
import { toApiQuery, type ListQuery } from './order-list.ts'

const PAGE = 50
const LARGEST_PAGE = 200

/** Reads a list page by page and knows how far it has come. */
export class OrderPages {
  readonly #portal: Portal
  #cursor: string | null = null
  #last: OrderRow | undefined

  constructor(portal: Portal) {
    this.#portal = portal
  }

  /** The last row that was read, undefined once all were. */
  get last(): OrderRow | undefined {
    return this.#last
  }

  get hasNext(): boolean {
    return this.#cursor !== null
  }

  /** Reads from the start until there are so many rows, one page at least. */
  async readStart(query: ListQuery, count: number, signal: AbortSignal): Promise<OrderRow[]> {
    const rows: OrderRow[] = []
    let next: string | null = null
    do {
      const limit = Math.min(Math.max(count - rows.length, PAGE), LARGEST_PAGE)
      const page = await this.#read(query, limit, next, signal)
      rows.push(...page.items)
      next = page.next
    } while (next !== null && rows.length < count)
    this.#stopAt(rows, next)
    return rows
  }

  /** Reads the page after the last one. */
  async readNext(query: ListQuery, signal: AbortSignal): Promise<OrderRow[]> {
    const { items, next } = await this.#read(query, PAGE, this.#cursor, signal)
    this.#stopAt(items, next)
    return items
  }

  async #read(query: ListQuery, limit: number, after: string | null, signal: AbortSignal): Promise<OrderPage> {
    const page = await this.#portal.call('GET /v1/orders', {
      query: { ...(await toApiQuery(query, () => zoneOf(this.#portal))), limit, after: after ?? undefined },
      signal,
    })
    signal.throwIfAborted()
    return page
  }

  #stopAt(rows: readonly OrderRow[], next: string | null): void {
    this.#cursor = next
    this.#last = next === null ? undefined : rows.at(-1)
  }
}
