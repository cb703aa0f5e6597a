import type { OrderRow } from '@waybill/contract'
import { sortKey, type Sort } from '@waybill/contract/order-sort'
import { orderRows } from '../../../../packages/elements/src/testing/orders.ts'

export interface Wish {
  readonly sort: Sort
  readonly direction: 'asc' | 'desc'
  readonly status: string
}
export const USUAL: Wish = { sort: 'updatedAt', direction: 'desc', status: '' }

/** A hundred thousand orders as a server has them: it sorts and filters, a table only asks for pages. */
export class Source {
  readonly rows: OrderRow[]
  #listed: { wish: Wish; rows: OrderRow[] } | undefined

  constructor(count: number) {
    this.rows = orderRows(count, Date.now())
  }

  /** All rows in the order that is wished for; like a server's index it is there before anybody asks. */
  list(wish: Wish): OrderRow[] {
    if (this.#listed && JSON.stringify(this.#listed.wish) === JSON.stringify(wish)) return this.#listed.rows
    const sign = wish.direction === 'asc' ? 1 : -1
    const keyed = this.rows
      .filter(({ status }) => wish.status === '' || status === wish.status)
      .map((row) => ({ row, key: sortKey(row, wish.sort) }))
      .toSorted((one, other) => (one.key < other.key ? -sign : sign))
    this.#listed = { wish, rows: keyed.map(({ row }) => row) }
    return this.#listed.rows
  }

  /** The next state of a row that stands near the top. */
  change(turn: number): OrderRow {
    const rows = this.list(this.#listed?.wish ?? USUAL)
    const row = rows[(turn * 7) % 20] ?? rows[0]
    if (!row) throw new Error('There is nothing to change')
    const next = { ...row, version: row.version + 1, recipientName: `Somebody ${turn}` }
    rows[rows.indexOf(row)] = next
    return next
  }
}

/** What the bench asks of a table. Each step is over when its rows stand in the page. */
export interface Subject {
  mount(place: HTMLElement, source: Source): Promise<void>
  show(wish: Wish): Promise<void>
  /** Takes a change that was told live. */
  update(row: OrderRow): void
  /** What scrolls. */
  scroller(): Element
  /** Where the table's elements are. */
  root(): ParentNode
}

/** Ends once a text stands in the page and has been painted. */
export async function painted(hasIt: () => boolean): Promise<void> {
  while (!hasIt()) await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
}

/** What scrolls under a root: the place that holds most more than it shows. */
export function scrollerIn(root: ParentNode): Element {
  const excess = (element: Element) => element.scrollHeight - element.clientHeight
  const found = [...root.querySelectorAll('*')]
    .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
    .toSorted((one, other) => excess(other) - excess(one))[0]
  if (!found) throw new Error('Nothing scrolls')
  return found
}

/** The seven columns in words, as every subject shows them. */
export const texts = (row: OrderRow): string[] => [
  row.shortId,
  row.courierName,
  row.recipientName,
  row.dropoffAddress,
  row.status,
  row.createdAt.slice(11, 16),
  row.updatedAt.slice(11, 16),
]
export const HEADS = ['Order ID', 'Connection', 'Recipient', 'Drop-off', 'Status', 'Created', 'Last updated']
