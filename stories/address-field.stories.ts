import type { Meta, StoryObj } from '@storybook/web-components-vite'
import type { Suggestion } from '@waybill/contract'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import type { Place } from '../packages/elements/src/address-field/address-choices.ts'
import '../packages/elements/src/address-field/address-field.ts'
import type { AddressField } from '../packages/elements/src/address-field/address-field.ts'
import { FakeOrders } from '../packages/elements/src/testing/fake-orders.ts'
import { inCity } from './city.ts'
import { withPortal } from './with-portal.ts'

interface Args {
  label: string
  country: string
  required: boolean
  noUnit: boolean
  typed: string
  suggest: AddressField['suggest']
}

const point = { latitude: -34.9137, longitude: -56.1494 }
const place = { city: 'Pocitos', postcode: '', country: 'UY', point }
const places: Place[] = [
  { kind: 'recent', address: { ...place, line: 'Ellauri 868', unit: '301' }, detail: 'Ana Laura Píriz · last Tuesday' },
  { kind: 'saved', title: 'Showroom Punta Carretas', address: { ...place, line: 'Ellauri 350', unit: '' } },
]
const found = (line: string, precise = true): Suggestion => ({ ...place, label: `${line}, Montevideo`, line, precise })
const streets = async () => [found('Ellauri 861'), found('Ellauri 864'), found('Ellauri', false)]

const meta: Meta<Args> = {
  title: 'Fields/Address',
  component: 'waybill-address-field',
  args: { label: 'Address', country: 'UY', required: false, noUnit: false, typed: '', suggest: streets },
  render: ({ label, country, required, noUnit, suggest }) => html`
    <waybill-address-field
      label=${label}
      country=${country}
      ?required=${required}
      ?no-unit=${noUnit}
      .places=${places}
      .suggest=${suggest}
    ></waybill-address-field>
  `,
  play: async ({ canvasElement, args, userEvent }) => {
    const field = canvasElement.querySelector('waybill-address-field')
    const input = field?.shadowRoot?.querySelector('input')
    if (input && args.typed) await userEvent.type(input, args.typed)
    await field?.settled
  },
}

export default meta

export const Empty: StoryObj<Args> = {}

export const Suggesting: StoryObj<Args> = { args: { typed: 'Ellauri 86' } }

export const NothingFits: StoryObj<Args> = { args: { typed: 'Camino sin nombre 12', suggest: async () => [] } }

/** Town and postcode as Germany writes them, then as Great Britain does. */
const pinned: Partial<StoryObj<Args>> = {
  play: async ({ canvasElement, args, userEvent }) => {
    const field = canvasElement.querySelector('waybill-address-field')
    const input = field?.shadowRoot?.querySelector('input')
    if (!field || !input) return
    await userEvent.type(input, args.typed)
    await field.settled
    field.reportValidity()
    input.blur()
    await field.settled
    const pin = field.shadowRoot?.querySelector<HTMLButtonElement>('.error button')
    if (pin) await userEvent.click(pin)
  },
}
const nowhere = async () => []
export const PinnedInGermany: StoryObj<Args> = {
  ...pinned,
  args: { country: 'DE', typed: 'Feldweg ohne Namen 12', suggest: nowhere },
}
export const PinnedInBritain: StoryObj<Args> = {
  ...pinned,
  args: { country: 'GB', typed: '12 Unnamed Lane', suggest: nowhere },
}

/** No suggestion fits, so somebody pastes where it is and sees it on the map. */
export const PinOnMap: StoryObj<Args> = {
  decorators: [(story, { args }) => withPortal(inCity(new FakeOrders([])).portal(), story({ args }), '420px', 'auto')],
  args: { typed: 'Camino sin nombre 12', suggest: nowhere },
  play: async (context) => {
    await pinned.play?.(context)
    const field = context.canvasElement.querySelector('waybill-address-field')
    const place = () => field?.shadowRoot?.activeElement
    await waitFor(() => expect(place()?.id).toBe('pin'))
    const coordinates = place()
    if (!field || !coordinates) throw new Error('Coordinates cannot be typed')
    await context.userEvent.type(coordinates, '-34.9137, -56.1494')
    await field.settled
    const map = () => field.shadowRoot?.querySelector('waybill-pin-map')?.shadowRoot
    await waitFor(() => expect(map()?.querySelector('canvas')).not.toBeNull())
  },
}

export const Unreachable: StoryObj<Args> = {
  args: { typed: 'Canelones 1164', suggest: () => Promise.reject(new TypeError('No network in this story')) },
}
