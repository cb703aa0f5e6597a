import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../packages/elements/src/courier-desk/courier-desk.ts'
import { FakeDesk, deskRows } from '../packages/elements/src/testing/fake-desk.ts'
import { inCity } from './city.ts'
import { withPortal } from './with-portal.ts'

interface Args {
  orders: 'some' | 'none'
  crowd: number
  width: string
  height: string
}

const meta: Meta<Args> = {
  title: 'Screens/Desk',
  component: 'waybill-courier-desk',
  args: { orders: 'some', crowd: 0, width: '1280px', height: '800px' },
  argTypes: { orders: { control: 'radio', options: ['some', 'none'] } },
  render: ({ orders, crowd, width, height }) => {
    const desk = inCity(new FakeDesk(orders === 'some' ? deskRows(Date.now()) : [], Date.now()))
    desk.orders.now = Date.now
    desk.crowd(crowd)
    setTimeout(() => desk.move(), 1_000)
    return withPortal(desk.portal(), html`<waybill-courier-desk signs-out></waybill-courier-desk>`, width, height)
  },
}

export default meta

export const Wide: StoryObj<Args> = {}

export const NothingToDo: StoryObj<Args> = { args: { orders: 'none' } }

export const Laptop: StoryObj<Args> = { args: { width: '1024px' } }

export const Phone: StoryObj<Args> = { args: { width: '390px', height: '844px' } }
