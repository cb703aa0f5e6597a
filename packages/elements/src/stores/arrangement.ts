import type { OrderRow } from '@waybill/contract'
import { sortKey } from '@waybill/contract/order-sort'
import { EVERYTHING, type ListQuery } from './order-list.ts'

interface Order {
  readonly query: ListQuery
  /** Whether a row belongs to the list. */
  readonly matches: (row: OrderRow) => boolean
  /** Sort key of the last row that was read, null once all were: what lies beyond belongs to a page that is to come. */
  readonly edge: string | null
}

/** The rows of a list in their order; a change finds its place without sorting the others again. */
export class Arrangement {
  #order: Order = { query: EVERYTHING, matches: () => true, edge: null }
  #rows: OrderRow[] = []
  #placed = new Map<string, OrderRow>()
  /** Rows that belong to the list, but to a page that is still to come. */
  #beyond = new Map<string, OrderRow>()

  get rows(): readonly OrderRow[] {
    return this.#rows
  }

  /** Arranges all rows anew. */
  arrange(rows: Iterable<OrderRow>, order: Order): void {
    this.#order = order
    this.#beyond = new Map()
    const keyed = [...rows]
      .filter((row) => this.#belongs(row))
      .map((row) => ({ row, key: this.#keyOf(row) }))
      .toSorted((one, other) => this.#compare(one.key, other.key))
    this.#rows = keyed.map(({ row }) => row)
    this.#placed = new Map(this.#rows.map((row) => [row.id, row]))
  }

  /** Takes the newest state of a row: it finds its place, moves to another or leaves. */
  put(row: OrderRow): void {
    const old = this.#placed.get(row.id)
    if (old) this.#rows.splice(this.#placeOf(old), 1)
    this.#placed.delete(row.id)
    this.#beyond.delete(row.id)
    if (!this.#belongs(row)) return
    this.#placed.set(row.id, row)
    this.#rows.splice(this.#placeOf(row), 0, row)
  }

  /** A further page was read: its rows and those that waited for it come in. */
  extend(rows: readonly OrderRow[], edge: string | null): void {
    this.#order = { ...this.#order, edge }
    for (const row of [...rows, ...this.#beyond.values()]) this.put(row)
  }

  #belongs(row: OrderRow): boolean {
    const { matches, edge } = this.#order
    if (!matches(row)) return false
    const isHere = edge === null || this.#compare(this.#keyOf(row), edge) <= 0
    if (!isHere) this.#beyond.set(row.id, row)
    return isHere
  }

  /** Where a row stands or would stand. */
  #placeOf(row: OrderRow): number {
    const key = this.#keyOf(row)
    let [low, high] = [0, this.#rows.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = this.#rows[middle]
      if (other && this.#compare(this.#keyOf(other), key) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #keyOf(row: OrderRow): string {
    return sortKey(row, this.#order.query.sort)
  }

  #compare(one: string, other: string): number {
    const sign = this.#order.query.direction === 'asc' ? 1 : -1
    return one === other ? 0 : one < other ? -sign : sign
  }
}
