import '@vaadin/grid'
import type { Grid } from '@vaadin/grid'
import type { OrderRow } from '@waybill/contract'
import { drive } from '../drive.ts'
import { HEADS, linesOf, painted, scrollerIn, texts, USUAL, type Source, type Subject, type Wish } from '../source.ts'

const toData = (row: OrderRow) => ({ id: row.id, ...texts(row) })

/** Vaadin's grid with its data provider. */
class Vaadin implements Subject {
  #grid: Grid | undefined
  #source: Source | undefined
  #wish = USUAL

  async mount(place: HTMLElement, source: Source): Promise<void> {
    this.#source = source
    const grid = document.createElement('vaadin-grid')
    grid.style.height = '100%'
    grid.pageSize = 50
    HEADS.forEach((header, index) => {
      const column = document.createElement('vaadin-grid-column')
      Object.assign(column, { header, path: String(index) })
      grid.append(column)
    })
    grid.dataProvider = ({ page, pageSize }, answer) => {
      const rows = this.#source?.list(this.#wish) ?? []
      void Promise.resolve().then(() =>
        answer(rows.slice(page * pageSize, (page + 1) * pageSize).map(toData), rows.length),
      )
    }
    this.#grid = grid
    place.append(grid)
    await this.#stands()
  }

  async show(wish: Wish): Promise<void> {
    this.#wish = wish
    this.#grid?.clearCache()
    await this.#stands()
  }

  /** It has no way to change one row but to change the item and draw anew. */
  update(row: OrderRow): void {
    const index = (this.#source?.list(this.#wish) ?? []).findIndex(({ id }) => id === row.id)
    const item = itemsOf(this.#grid)[index]
    if (item) Object.assign(item, toData(row))
    this.#grid?.requestContentUpdate()
  }

  scroller = () => scrollerIn(this.#grid!.shadowRoot!)
  root = () => this.#grid!
  lines = () => linesOf(this.#grid!.shadowRoot!.querySelectorAll('#items tr:not([hidden])'), slottedText)
  expected = texts

  async #stands(): Promise<void> {
    const first = this.#source?.list(this.#wish)[0]?.shortId ?? ''
    await painted(() => this.#grid?.textContent?.includes(first) ?? false)
  }
}

/** Its rows hold slots; what they say stands outside. */
const slottedText = (row: Element): string =>
  [...row.querySelectorAll('slot')]
    .flatMap((slot) => slot.assignedElements())
    .map(({ textContent }) => textContent)
    .join(' ')

// Its items are no public property.
function itemsOf(grid: Grid | undefined): readonly object[] {
  const { _dataProviderController: controller } = grid as unknown as {
    _dataProviderController?: { rootCache?: { items?: object[] } }
  }
  return controller?.rootCache?.items ?? []
}

drive(new Vaadin())
