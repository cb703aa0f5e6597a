import { ContextProvider } from '@lit/context'
import type { OrderRow } from '@waybill/contract'
import { portalContext } from '../../../../packages/elements/src/base/context.ts'
import '../../../../packages/elements/src/order-table/order-table.ts'
import type { OrderTable } from '../../../../packages/elements/src/order-table/order-table.ts'
import { ordersStore } from '../../../../packages/elements/src/stores/orders.ts'
import { FakeOrders } from '../../../../packages/elements/src/testing/fake-orders.ts'
import { drive } from './drive.ts'
import { linesOf, painted, shownWords, USUAL, type Source, type Subject, type Wish } from './source.ts'

/** Our table with its store and its client, on a fake of the API that answers from the source. */
class Waybill implements Subject {
  readonly #fake = new FakeOrders([])
  #table: OrderTable | undefined
  #source: Source | undefined

  async mount(place: HTMLElement, source: Source): Promise<void> {
    this.#source = source
    this.#fake.server.on('GET /v1/orders', ({ query }) => {
      const { sort = 'updatedAt', direction = 'desc', status = '', after = '0', limit = '50' } = query
      const rows = source.list({ sort, direction, status } as Wish)
      const end = Number(after) + Number(limit)
      return { items: rows.slice(Number(after), end), next: end < rows.length ? String(end) : null }
    })
    new ContextProvider(place, { context: portalContext, initialValue: this.#fake.portal() })
    this.#table = document.createElement('waybill-order-table')
    place.append(this.#table)
    await this.#stands(USUAL)
  }

  async show(wish: Wish): Promise<void> {
    const { status, ...order } = wish
    const statuses = status === '' ? [] : [status as OrderRow['status']]
    this.#fake
      .portal()
      .store(ordersStore)
      .apply({ statuses, ...order })
    await this.#stands(wish)
  }

  update(row: OrderRow): void {
    this.#fake.server.tell({ type: 'order', row })
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
