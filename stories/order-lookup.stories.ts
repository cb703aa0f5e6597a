import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../packages/elements/src/order-lookup/order-lookup.ts'
import type { OrderLookup } from '../packages/elements/src/order-lookup/order-lookup.ts'

interface Args {
  order: string
}

const meta: Meta<Args> = {
  title: 'Elements/Order lookup',
  component: 'waybill-order-lookup',
  args: { order: '' },
  render: ({ order }) => html`
    <waybill-order-lookup server="https://track.invalid" publishable-key="pk_demo" order=${order}>
    </waybill-order-lookup>
  `,
}

export default meta

export const Question: StoryObj<Args> = {}

export const OrderKnown: StoryObj<Args> = { args: { order: '7c1e09af' } }

export const Incomplete: StoryObj<Args> = {
  args: { order: '7c1e' },
  play: async ({ canvasElement }) => {
    const lookup = canvasElement.querySelector<OrderLookup>('waybill-order-lookup')
    const button = await waitFor(() => lookup?.shadowRoot?.querySelector('button') ?? notThere())
    await userEvent.click(button)
    await waitFor(() => expect(lookup?.shadowRoot?.textContent).toContain('8 characters'))
  },
}

const notThere = (): never => {
  throw new Error('The element is not there yet')
}
