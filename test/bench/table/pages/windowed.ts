import type { OrderRow } from '@waybill/contract'
import { linesOf, painted, USUAL, type Line, type Source, type Subject, type Wish } from './source.ts'

const HEIGHT = 36

/** How a plain table shows an order. */
export interface Rows {
  /** A table with its head; rows come into its body. */
  readonly table: () => HTMLTableElement
  /** A row without words. */
  readonly row: () => HTMLTableRowElement
  /** Writes an order, the so-manieth of the list, into a row. */
  readonly write: (line: HTMLTableRowElement, row: OrderRow, index: number) => void
  readonly expected: (row: OrderRow) => readonly string[]
}

/** The least that can be done: a window of rows that are written anew when they change places. */
export class Windowed implements Subject {
  readonly #scroll = document.createElement('div')
  readonly #body = document.createElement('tbody')
  readonly #kind: Rows
  #source: Source | undefined
  #rows: OrderRow[] = []
  #start = -1

  constructor(kind: Rows) {
    this.#kind = kind
  }

  async mount(place: HTMLElement, source: Source): Promise<void> {
    this.#source = source
    const table = this.#kind.table()
    table.append(this.#body)
    this.#scroll.style.cssText = 'block-size:100%;overflow:auto;overflow-anchor:none'
    this.#scroll.append(table)
    place.append(this.#scroll)
    this.#scroll.addEventListener('scroll', () => this.#draw(), { passive: true })
    await this.show(USUAL)
  }

  async show(wish: Wish): Promise<void> {
    this.#rows = this.#source?.list(wish) ?? []
    this.#start = -1
    this.#draw()
    await painted(() => this.#body.textContent.includes(this.#rows[0]?.shortId ?? ''))
  }

  update(row: OrderRow): void {
    const index = this.#rows.findIndex(({ id }) => id === row.id)
    if (index >= 0) this.#rows[index] = row
    const line = this.#body.rows[index - this.#start + 1]
    if (line && index >= this.#start) this.#kind.write(line, row, index)
  }

  scroller = () => this.#scroll
  root = () => this.#scroll
  lines = (): Line[] => linesOf([...this.#body.rows].slice(1, -1))
  expected = (row: OrderRow): readonly string[] => this.#kind.expected(row)

  #draw(): void {
    const size = Math.ceil(this.#scroll.clientHeight / HEIGHT) + 10
    const start = Math.max(0, Math.min(Math.floor(this.#scroll.scrollTop / HEIGHT) - 5, this.#rows.length - size))
    if (start === this.#start) return
    this.#start = start
    this.#fill(size)
    for (let slot = 0; slot < size; slot++) {
      const [line, row] = [this.#body.rows[slot + 1], this.#rows[start + slot]]
      if (line && row) this.#kind.write(line, row, start + slot)
    }
    const [before, after] = [this.#body.rows[0], this.#body.rows[size + 1]]
    before!.style.height = `${start * HEIGHT}px`
    after!.style.height = `${Math.max(0, this.#rows.length - start - size) * HEIGHT}px`
  }

  /** So many rows, and room before and after them. */
  #fill(size: number): void {
    if (this.#body.rows.length > 0) return
    const rows = Array.from({ length: size }, () => this.#kind.row())
    this.#body.append(document.createElement('tr'), ...rows, document.createElement('tr'))
  }
}
