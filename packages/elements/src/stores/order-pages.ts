import type { OrderPage, OrderRow } from '@waybill/contract'
import { sortKey } from '@waybill/contract/order-sort'
import type { Portal } from '../base/context.ts'
import { zoneOf } from './zone.ts'
import { toApiQuery, type ListQuery } from './order-list.ts'

const PAGE = 50
const LARGEST_PAGE = 200

/** Reads a list page by page and knows how far it has come. */
export class OrderPages {
  readonly #portal: Portal
  #cursor: string | null = null
  #edge: string | null = null

  constructor(portal: Portal) {
    this.#portal = portal
  }

  /** Sort key of the last row that was read, null once all were. */
  get edge(): string | null {
    return this.#edge
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
    this.#stopAt(rows, next, query)
    return rows
  }

  /** Reads the page after the last one. */
  async readNext(query: ListQuery, signal: AbortSignal): Promise<OrderRow[]> {
    const { items, next } = await this.#read(query, PAGE, this.#cursor, signal)
    this.#stopAt(items, next, query)
    return items
  }

  async #read(query: ListQuery, limit: number, after: string | null, signal: AbortSignal): Promise<OrderPage> {
    const page = await this.#portal.call('GET /v1/orders', {
      query: { ...toApiQuery(query, zoneOf(this.#portal)), limit, after: after ?? undefined },
      signal,
    })
    signal.throwIfAborted()
    return page
  }

  #stopAt(rows: readonly OrderRow[], next: string | null, query: ListQuery): void {
    const last = rows.at(-1)
    this.#cursor = next
    this.#edge = next !== null && last ? sortKey(last, query.sort) : null
  }
}
