import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../packages/elements/src/order-details/order-details.ts'
import { FakeOrders } from '../packages/elements/src/testing/fake-orders.ts'
import { orderRows } from '../packages/elements/src/testing/orders.ts'
import { inCity } from './city.ts'
import { withPortal } from './with-portal.ts'

interface Args {
  'order-id': string
  closable: boolean
  editable: boolean
  width: string
}

const meta: Meta<Args> = {
  title: 'Orders/Details',
  component: 'waybill-order-details',
  args: { 'order-id': '7c1e09af', closable: true, editable: true, width: '412px' },
  render: ({ 'order-id': orderId, closable, editable, width }) =>
    withPortal(
      inCity(new FakeOrders(orderRows(20, Date.now()))).portal(),
      html`<waybill-order-details
        order-id=${orderId}
        ?closable=${closable}
        ?editable=${editable}
      ></waybill-order-details>`,
      width,
      '704px',
    ),
}

export default meta

export const OnItsWay: StoryObj<Args> = {}

export const Placed: StoryObj<Args> = { args: { 'order-id': 'a41c7e09' } }

export const Rejected: StoryObj<Args> = { args: { 'order-id': '58fa21b7' } }

export const Completed: StoryObj<Args> = { args: { 'order-id': '19be74d0' } }

export const Failed: StoryObj<Args> = { args: { 'order-id': '8e6b1d94' } }

export const Cancelled: StoryObj<Args> = { args: { 'order-id': '640ecd3b' } }

export const Unknown: StoryObj<Args> = { args: { 'order-id': 'ffffffff' } }
