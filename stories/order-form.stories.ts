import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../packages/elements/src/order-form/order-form.ts'
import type { OrderDefaults } from '../packages/elements/src/stores/order-fields.ts'
import { FakeTaker } from '../packages/elements/src/testing/fake-taker.ts'
import { FILLED } from '../packages/elements/src/testing/filled-order.ts'
import { orderOf } from '../packages/elements/src/testing/order-details.ts'
import { inCity } from './city.ts'
import { withPortal } from './with-portal.ts'

interface Args {
  dialog: boolean
  lockPickup: boolean
  defaults: OrderDefaults
  /** Short id of an order to change. */
  order: string
  couriers: 1 | 2 | 3
  width: string
}

const meta: Meta<Args> = {
  title: 'Orders/Form',
  component: 'waybill-order-form',
  args: { dialog: false, lockPickup: false, defaults: {}, order: '', couriers: 1, width: '420px' },
  render: ({ dialog, lockPickup, defaults, order, couriers, width }) => {
    const desk = inCity(new FakeTaker(couriers))
    const row = desk.rows.find(({ shortId }) => shortId === order)
    return withPortal(
      desk.portal(),
      html`<waybill-order-form
        ?dialog=${dialog}
        ?lock-pickup=${lockPickup}
        .defaults=${defaults}
        .order=${row && orderOf(row)}
      ></waybill-order-form>`,
      width,
      'auto',
    )
  },
}

export default meta

export const Embedded: StoryObj<Args> = { args: { defaults: { pickup: FILLED.pickup }, lockPickup: true } }

export const Dialog: StoryObj<Args> = { args: { dialog: true, couriers: 3, defaults: FILLED, width: '980px' } }

export const WithFaults: StoryObj<Args> = {
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('waybill-order-form')?.shadowRoot
    const button = form?.querySelector('[part=submit]')
    if (!form || !button) throw new Error('The form has no button')
    await userEvent.click(button)
    await waitFor(() => expect(form.querySelector('.notices')?.textContent).toContain('3 things to look at'))
  },
}

export const Rejected: StoryObj<Args> = { args: { dialog: true, order: '58fa21b7', width: '980px' } }

export const OnItsWay: StoryObj<Args> = { args: { dialog: true, order: '7c1e09af', width: '980px' } }
