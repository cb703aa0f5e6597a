import type { OrderRow } from '@waybill/contract'

/** The newest version of every row that was read or heard of; an older one never replaces a newer one. */
export class KnownOrders {
  #rows = new Map<string, OrderRow>()
  #heard = new Set<string>()
  /** What the server gave for the list that stands. */
  #given = new Set<string>()

  get(id: string): OrderRow | undefined {
    return this.#rows.get(id)
  }

  get rows(): Iterable<OrderRow> {
    return this.#rows.values()
  }

  /** Takes a row that was heard live; answers whether it is news. */
  hear(row: OrderRow): boolean {
    this.#heard.add(row.id)
    return this.#take(row)
  }

  /** Takes a page of rows; answers the ids of those that are news. */
  read(rows: readonly OrderRow[]): string[] {
    for (const { id } of rows) this.#given.add(id)
    return rows.filter((row) => this.#take(row)).map(({ id }) => id)
  }

  /** Whether the server itself has put this row into the list. */
  wasRead(id: string): boolean {
    return this.#given.has(id)
  }

  /** A reading of the whole begins: what is heard from now on may be newer than its answer. */
  beginReading(): void {
    this.#heard = new Set()
  }

  /** Takes a reading of the whole: what it does not hold is gone, unless it was heard of meanwhile. */
  replace(rows: readonly OrderRow[]): string[] {
    const kept = new Set([...rows.map(({ id }) => id), ...this.#heard])
    this.#given = new Set()
    for (const id of this.#rows.keys()) if (!kept.has(id)) this.#rows.delete(id)
    return this.read(rows)
  }

  #take(row: OrderRow): boolean {
    const known = this.#rows.get(row.id)
    if (known && known.version >= row.version) return false
    this.#rows.set(row.id, row)
    return true
  }
}
