import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../packages/elements/src/sign-in/sign-in.ts'
import type { SignIn } from '../packages/elements/src/sign-in/sign-in.ts'
import { FakeOrders, contextOf } from '../packages/elements/src/testing/fake-orders.ts'
import { withPortal } from './with-portal.ts'

interface Args {
  couriers: 1 | 3
  width: string
}

const meta: Meta<Args> = {
  title: 'Screens/Sign-in',
  component: 'waybill-sign-in',
  args: { couriers: 3, width: '900px' },
  render: ({ couriers, width }) => {
    const orders = new FakeOrders()
    orders.server
      .on('GET /v1/brand', () => contextOf(couriers).brand)
      .onPath('POST /api/auth/sign-in/mail', () => ({ done: true }))
      .onPath('POST /api/auth/sign-in/email-otp', () => ({ done: true }))
    return withPortal(orders.portal(), html`<waybill-sign-in></waybill-sign-in>`, width, '600px')
  },
}

export default meta

export const Address: StoryObj<Args> = {}

export const OfACourier: StoryObj<Args> = { args: { couriers: 1 } }

export const Phone: StoryObj<Args> = { args: { width: '360px' } }

export const Code: StoryObj<Args> = {
  play: async ({ canvasElement }) => {
    const shadow = () => canvasElement.querySelector<SignIn>('waybill-sign-in')?.shadowRoot
    await waitFor(() => expect(shadow()?.querySelector('input')).toBeTruthy())
    const input = shadow()?.querySelector('input')
    if (input) input.value = 'paula@almacen.example'
    shadow()?.querySelector<HTMLElement>('.primary')?.click()
    await waitFor(() => expect(shadow()?.querySelector('.code')).toBeTruthy())
  },
}
