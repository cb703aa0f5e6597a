import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../packages/elements/src/portal/portal-screen.ts'
import { FakeOrders, contextOf } from '../packages/elements/src/testing/fake-orders.ts'
import { orderRows } from '../packages/elements/src/testing/orders.ts'
import { inCity } from './city.ts'
import { withPortal } from './with-portal.ts'

interface Args {
  couriers: 1 | 2 | 3
  unread: number
  width: string
  height: string
}

const meta: Meta<Args> = {
  title: 'Screens/Portal',
  component: 'waybill-portal-screen',
  args: { couriers: 3, unread: 3, width: '1280px', height: '800px' },
  render: ({ couriers, unread, width, height }) => {
    const orders = new FakeOrders(orderRows(120, Date.now()))
    Object.assign(orders, { now: Date.now, unread, context: contextOf(couriers) })
    return withPortal(
      inCity(orders).portal(),
      html`<waybill-portal-screen compact signs-out></waybill-portal-screen>`,
      width,
      height,
    )
  },
}

export default meta

export const Wide: StoryObj<Args> = {}

export const OneCourier: StoryObj<Args> = { args: { couriers: 1, unread: 0 } }

export const Phone: StoryObj<Args> = { args: { width: '390px', height: '844px' } }
