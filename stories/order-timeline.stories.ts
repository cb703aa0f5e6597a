import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../packages/elements/src/order-timeline/order-timeline.ts'
import { FakeOrders } from '../packages/elements/src/testing/fake-orders.ts'
import { orderRows } from '../packages/elements/src/testing/orders.ts'
import { withPortal } from './with-portal.ts'

interface Args {
  'order-id': string
}

const meta: Meta<Args> = {
  title: 'Orders/Timeline',
  component: 'waybill-order-timeline',
  args: { 'order-id': '7c1e09af' },
  render: ({ 'order-id': orderId }) => {
    const place = withPortal(
      new FakeOrders(orderRows(20, Date.now())).portal(),
      html`<waybill-order-timeline order-id=${orderId}></waybill-order-timeline>`,
      '400px',
      'auto',
    )
    Object.assign(place.style, { boxSizing: 'border-box', padding: '0 16px 12px' })
    return place
  },
}

export default meta

export const Running: StoryObj<Args> = {}

export const Delivered: StoryObj<Args> = { args: { 'order-id': '19be74d0' } }

export const Failed: StoryObj<Args> = { args: { 'order-id': '8e6b1d94' } }
