import type { OrderRow } from '@waybill/contract'
import { HEADS, painted, texts, USUAL, type Source, type Subject, type Wish } from './source.ts'
import { drive } from './drive.ts'

const HEIGHT = 36

/** The least that can be done: a window of rows whose texts are written anew when they change places. */
class Floor implements Subject {
  readonly #scroll = document.createElement('div')
  readonly #body = document.createElement('tbody')
  #source: Source | undefined
  #rows: OrderRow[] = []
  #start = -1

  async mount(place: HTMLElement, source: Source): Promise<void> {
    this.#source = source
    const table = document.createElement('table')
    table.style.cssText =
      'inline-size:100%;table-layout:fixed;border-collapse:separate;border-spacing:0;font:13px sans-serif'
    const head = table.createTHead().insertRow()
    for (const text of HEADS) head.append(Object.assign(document.createElement('th'), { textContent: text }))
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
    if (line && index >= this.#start) write(line, row)
  }

  scroller = () => this.#scroll
  root = () => this.#scroll

  #draw(): void {
    const size = Math.ceil(this.#scroll.clientHeight / HEIGHT) + 10
    const start = Math.max(0, Math.min(Math.floor(this.#scroll.scrollTop / HEIGHT) - 5, this.#rows.length - size))
    if (start === this.#start) return
    this.#start = start
    while (this.#body.rows.length < size + 2) addLine(this.#body, this.#body.rows.length % (size + 1) === 0)
    for (let slot = 0; slot < size; slot++) {
      const [line, row] = [this.#body.rows[slot + 1], this.#rows[start + slot]]
      if (line && row) write(line, row)
    }
    const [before, after] = [this.#body.rows[0], this.#body.rows[size + 1]]
    before!.style.height = `${start * HEIGHT}px`
    after!.style.height = `${Math.max(0, this.#rows.length - start - size) * HEIGHT}px`
  }
}

function addLine(body: HTMLTableSectionElement, isSpace: boolean): void {
  const line = body.insertRow()
  if (isSpace) return
  for (const _ of HEADS)
    line.insertCell().style.cssText = `height:${HEIGHT}px;padding:0 10px;overflow:hidden;white-space:nowrap`
}

function write(line: HTMLTableRowElement, row: OrderRow): void {
  texts(row).forEach((text, column) => {
    const cell = line.cells[column]
    if (cell && cell.textContent !== text) cell.textContent = text
  })
}

drive(new Floor())
