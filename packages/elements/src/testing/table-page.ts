import { html } from '@open-wc/testing'
import '../order-table/order-table.ts'
import type { OrderTable } from '../order-table/order-table.ts'
import { FakeOrders } from './fake-orders.ts'
import { inPortal } from './in-portal.ts'
import { soon } from './soon.ts'

/** The rows of a table that hold orders. */
export const rowsOf = (table: OrderTable) => [
  ...table.shadowRoot!.querySelectorAll<HTMLElement>('tbody:not(.waiting) tr'),
]
/** Short ids in their order. */
export const idsOf = (table: OrderTable) => rowsOf(table).map((row) => row.querySelector('button')!.textContent.trim())
/** What has the focus inside. */
export const focused = (table: OrderTable) => table.shadowRoot!.querySelector<HTMLElement>(':focus')
/** Words of the columns' heads. */
export const heads = (table: OrderTable) =>
  [...table.shadowRoot!.querySelectorAll('th')].map((head) => head.textContent.trim())

/** Opens a table of these orders that has its rows and is live. */
export async function openTable(fake = new FakeOrders(), size?: { width: number; height: number }) {
  const template = html`<waybill-order-table></waybill-order-table>`
  const table = await inPortal<OrderTable>(template, fake, size)
  await soon(() => rowsOf(table).length > 0 || fake.rows.length === 0, 'rows come')
  await soon(() => fake.server.room.welcomed > 0, 'the list is live')
  await table.updateComplete
  return { table, fake }
}
