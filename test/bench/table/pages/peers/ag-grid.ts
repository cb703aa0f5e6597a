import {
  ColumnApiModule,
  createGrid,
  InfiniteRowModelModule,
  ModuleRegistry,
  RowApiModule,
  type GridApi,
  type IGetRowsParams,
} from 'ag-grid-community'
import type { OrderRow } from '@waybill/contract'
import { drive } from '../drive.ts'
import { HEADS, linesOf, painted, scrollerIn, texts, USUAL, type Source, type Subject, type Wish } from '../source.ts'

ModuleRegistry.registerModules([InfiniteRowModelModule, RowApiModule, ColumnApiModule])
const toData = (row: OrderRow) => ({ id: row.id, ...texts(row) })

/** AG Grid's infinite row model: the one of its community edition that reads pages. */
class AgGrid implements Subject {
  #grid: GridApi | undefined
  #place: HTMLElement | undefined
  #source: Source | undefined
  #wish = USUAL

  async mount(place: HTMLElement, source: Source): Promise<void> {
    this.#source = source
    this.#place = place
    this.#grid = createGrid(place, {
      columnDefs: HEADS.map((headerName, index) => ({ headerName, field: String(index), flex: 1 })),
      rowModelType: 'infinite',
      rowHeight: 36,
      cacheBlockSize: 50,
      getRowId: ({ data }) => data.id,
      datasource: { getRows: (params: IGetRowsParams) => this.#read(params) },
    })
    await this.#stands()
  }

  async show(wish: Wish): Promise<void> {
    this.#wish = wish
    this.#grid?.purgeInfiniteCache()
    await this.#stands()
  }

  update(row: OrderRow): void {
    this.#grid?.getRowNode(row.id)?.setData(toData(row))
  }

  scroller = () => scrollerIn(this.#place!)
  root = () => this.#place!
  lines = () => linesOf(this.#place!.querySelectorAll('.ag-center-cols-container .ag-row'))
  expected = texts

  #read({ startRow, endRow, successCallback }: IGetRowsParams): void {
    const rows = this.#source?.list(this.#wish) ?? []
    void Promise.resolve().then(() => successCallback(rows.slice(startRow, endRow).map(toData), rows.length))
  }

  async #stands(): Promise<void> {
    const first = this.#source?.list(this.#wish)[0]?.shortId ?? ''
    await painted(() => this.#place?.querySelector('[row-index="0"]')?.textContent?.includes(first) ?? false)
  }
}

drive(new AgGrid())
