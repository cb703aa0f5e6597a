import type { OrderRow } from '@waybill/contract'
import { sortKey, type Sort } from '@waybill/contract/order-sort'
import { en } from '../../../../packages/elements/src/locales/en/common.ts'
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
  readonly #listed = new Map<string, OrderRow[]>()

  constructor(count: number) {
    this.rows = orderRows(count, Date.now())
  }

  /** All rows in the order that is wished for; like a server's index it is there before anybody asks. */
  list(wish: Wish): OrderRow[] {
    const { sort, direction, status } = wish
    const name = [sort, direction, status].join()
    const listed = this.#listed.get(name)
    if (listed) return listed
    const sign = direction === 'asc' ? 1 : -1
    const rows = this.rows
      .filter((row) => status === '' || row.status === status)
      .map((row) => ({ row, key: sortKey(row, sort) }))
      .toSorted((one, other) => (one.key < other.key ? -sign : sign))
      .map(({ row }) => row)
    this.#listed.set(name, rows)
    return rows
  }

  /** The next state of a row that stands near the top. */
  change(turn: number): OrderRow {
    const rows = this.list(USUAL)
    const row = rows[(turn * 7) % 20] ?? rows[0]
    if (!row) throw new Error('There is nothing to change')
    const next = { ...row, version: row.version + 1, recipientName: `Somebody ${turn}` }
    rows[rows.indexOf(row)] = next
    return next
  }
}

/** What the bench asks of a table. Each step is over when its rows stand in the page. */
export interface Subject {
  /** Lays into the page what stands there before any table: a source, and whatever is the page's own. */
  prepare?(place: HTMLElement, source: Source): void
  mount(place: HTMLElement, source: Source): Promise<void>
  show(wish: Wish): Promise<void>
  /** Takes a change that was told live. */
  update(row: OrderRow): void
  /** What scrolls. */
  scroller(): Element
  /** Where the table's elements are. */
  root(): ParentNode
  /** Its rows that are in the page. */
  lines(): Line[]
  /** The words by which one knows that a line shows an order, and shows it as it is. */
  expected(row: OrderRow): readonly string[]
}

/** A row in the page: where it stands and what it says. */
export interface Line {
  readonly top: number
  readonly bottom: number
  readonly text: string
}
export const linesOf = (rows: Iterable<Element>, textOf = (row: Element) => row.textContent): Line[] =>
  [...rows].map((row) => {
    const { top, bottom } = row.getBoundingClientRect()
    return { top, bottom, text: textOf(row) }
  })

/** Ends once a text stands in the page and has been painted: a task after the picture, for layout and paint are part of it. */
export async function painted(hasIt: () => boolean): Promise<void> {
  while (!hasIt()) await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  await new Promise((resolve) => setTimeout(resolve))
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
/** What of an order our table says in words that no clock changes. */
export const shownWords = (row: OrderRow): string[] => [
  row.shortId,
  row.courierName,
  row.recipientName,
  row.dropoffAddress,
  en[`status.${row.status}`],
]
export const HEADS = ['Order ID', 'Connection', 'Recipient', 'Drop-off', 'Status', 'Created', 'Last updated']
