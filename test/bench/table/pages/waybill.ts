import { ContextProvider } from '@lit/context'
import type { OrderRow } from '@waybill/contract'
import { portalContext } from '../../../../packages/elements/src/base/context.ts'
import '../../../../packages/elements/src/order-table/order-table.ts'
import type { OrderTable } from '../../../../packages/elements/src/order-table/order-table.ts'
import { ordersStore } from '../../../../packages/elements/src/stores/orders.ts'
import { drive } from './drive.ts'
import { PageApi } from './page-api.ts'
import { linesOf, painted, shownWords, USUAL, type Source, type Subject, type Wish } from './source.ts'

/** Our table with its store and its client, on an API in the page that answers from the source. */
class Waybill implements Subject {
  #api: PageApi | undefined
  #table: OrderTable | undefined
  #source: Source | undefined

  prepare(place: HTMLElement, source: Source): void {
    this.#source = source
    this.#api = new PageApi(source)
    new ContextProvider(place, { context: portalContext, initialValue: this.#api.portal })
  }

  async mount(place: HTMLElement): Promise<void> {
    this.#table = document.createElement('waybill-order-table')
    place.append(this.#table)
    await this.#stands(USUAL)
  }

  async show(wish: Wish): Promise<void> {
    const { status, ...order } = wish
    const statuses = status === '' ? [] : [status as OrderRow['status']]
    this.#api?.portal.store(ordersStore).apply({ statuses, ...order })
    await this.#stands(wish)
  }

  update(row: OrderRow): void {
    this.#api?.tell(row)
  }

  scroller = () => this.root().querySelector('#scroll')!
  root = () => this.#table!.shadowRoot!
  lines = () => linesOf(this.root().querySelectorAll('.rows tr'))
  expected = shownWords

  async #stands(wish: Wish): Promise<void> {
    const first = this.#source?.list(wish)[0]?.id
    await painted(() => this.root().querySelector('.rows tr')?.getAttribute('data-id') === first)
  }
}

drive(new Waybill())
