import type { OrderRow } from '@waybill/contract'
import { TabulatorFull } from 'tabulator-tables'
import style from 'tabulator-tables/dist/css/tabulator.min.css?inline'
import { drive } from '../drive.ts'
import { HEADS, linesOf, painted, scrollerIn, texts, USUAL, type Source, type Subject, type Wish } from '../source.ts'

const toData = (row: OrderRow) => ({ id: row.id, ...texts(row) })

/** Tabulator, reading on as one scrolls. */
class Tabulator implements Subject {
  #table: TabulatorFull | undefined
  #place: HTMLElement | undefined
  #source: Source | undefined
  #wish = USUAL

  async mount(place: HTMLElement, source: Source): Promise<void> {
    document.head.append(Object.assign(document.createElement('style'), { textContent: style }))
    this.#source = source
    this.#place = place
    this.#table = new TabulatorFull(place, {
      height: '100%',
      layout: 'fitColumns',
      rowHeight: 36,
      index: 'id',
      columns: HEADS.map((title, index) => ({ title, field: String(index) })),
      progressiveLoad: 'scroll',
      paginationSize: 50,
      ajaxURL: 'source',
      ajaxRequestFunc: (_url: string, _config: object, { page, size }: { page: number; size: number }) => {
        const rows = this.#source?.list(this.#wish) ?? []
        const data = rows.slice((page - 1) * size, page * size).map(toData)
        return Promise.resolve({ data, last_page: Math.ceil(rows.length / size) })
      },
    })
    await this.#stands()
  }

  async show(wish: Wish): Promise<void> {
    this.#wish = wish
    await this.#table?.setData()
    await this.#stands()
  }

  update(row: OrderRow): void {
    void this.#table?.updateData([toData(row)])
  }

  scroller = () => scrollerIn(this.#place!)
  root = () => this.#place!
  lines = () => linesOf(this.#place!.querySelectorAll('.tabulator-row'))
  expected = texts

  async #stands(): Promise<void> {
    const first = this.#source?.list(this.#wish)[0]?.shortId ?? ''
    await painted(() => this.#place?.querySelector('.tabulator-row')?.textContent?.includes(first) ?? false)
  }
}

drive(new Tabulator())
