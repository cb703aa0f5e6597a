import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { ApiError } from '@waybill/contract/problem'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../packages/elements/src/order-filters/order-filters.ts'
import '../packages/elements/src/order-filters/order-find.ts'
import '../packages/elements/src/order-table/order-table.ts'
import type { OrderTable } from '../packages/elements/src/order-table/order-table.ts'
import { FakeOrders, contextOf } from '../packages/elements/src/testing/fake-orders.ts'
import { orderRows } from '../packages/elements/src/testing/orders.ts'
import { withPortal } from './with-portal.ts'

interface Args {
  selected: string
  couriers: 1 | 2 | 3
  width: string
  orders: () => FakeOrders
}

const someOrders = (count: number): FakeOrders => {
  const orders = new FakeOrders(orderRows(count, Date.now()))
  orders.now = Date.now
  return orders
}

const meta: Meta<Args> = {
  title: 'Orders/Table',
  component: 'waybill-order-table',
  args: { selected: '', couriers: 3, width: '1100px', orders: () => someOrders(120) },
  argTypes: { orders: { table: { disable: true } } },
  render: ({ selected, couriers, width, orders }) => {
    const fake = orders()
    fake.context = contextOf(couriers)
    return withPortal(
      fake.portal(),
      html`<waybill-order-table selected=${selected}></waybill-order-table>
        <waybill-order-filters></waybill-order-filters>
        <waybill-order-find></waybill-order-find>`,
      width,
      '560px',
    )
  },
}

export default meta

export const Wide: StoryObj<Args> = { args: { selected: '7c1e09af' } }

export const OneCourier: StoryObj<Args> = { args: { couriers: 1, width: '868px' } }

export const Phone: StoryObj<Args> = { args: { width: '380px' } }

export const Empty: StoryObj<Args> = { args: { orders: () => new FakeOrders([]) } }

export const Loading: StoryObj<Args> = {
  args: {
    orders: () => {
      const orders = someOrders(1)
      orders.server.on('GET /v1/orders', () => new Promise(() => {}))
      return orders
    },
  },
}

export const Failed: StoryObj<Args> = {
  args: {
    orders: () => Object.assign(someOrders(1), { failure: new ApiError('internal', 'Not now') }),
  },
}

export const NewerChangesWait: StoryObj<Args> = {
  args: {
    orders: () => {
      const orders = someOrders(40)
      setTimeout(() => orders.place('12345678'), 1_500)
      return orders
    },
  },
  play: async ({ canvasElement }) => {
    const table = canvasElement.querySelector<OrderTable>('waybill-order-table')
    const row = () => table?.shadowRoot?.querySelector<HTMLElement>('tbody:not(.waiting) button')
    await waitFor(() => expect(row()).toBeTruthy())
    row()?.focus()
    await waitFor(() => expect(table?.shadowRoot?.querySelector('.news')).toBeTruthy(), { timeout: 5_000 })
  },
}
