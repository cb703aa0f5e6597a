import type { Suggestion } from '@waybill/contract'
import { fixture, html } from '@open-wc/testing'
import type { Place } from '../address-field/address-choices.ts'
import '../address-field/address-field.ts'
import type { AddressField } from '../address-field/address-field.ts'
import { soon } from './soon.ts'

export const point = { latitude: -34.9137, longitude: -56.1494 }
export const found = (line: string, precise = true): Suggestion => ({
  label: `${line}, Montevideo, Uruguay`,
  line,
  city: 'Montevideo',
  postcode: '11300',
  country: 'UY',
  point,
  precise,
})
export const places: Place[] = [
  {
    kind: 'recent',
    address: { line: 'Ellauri 868', unit: '301', city: 'Pocitos', postcode: '', country: 'UY', point },
    detail: 'Ana Laura Píriz',
  },
]
export const streets = async () => [found('Ellauri 861'), found('Ellauri', false)]

const missing = (id: string): never => {
  throw new Error(`There is no #${id} in the address field`)
}

export const byId = <T extends HTMLElement = HTMLInputElement>(field: AddressField, id: string) =>
  field.shadowRoot?.querySelector<T>(`#${id}`) ?? missing(id)
export const options = (field: AddressField) => [
  ...(field.shadowRoot?.querySelectorAll<HTMLElement>('[role=option]') ?? []),
]
export const message = (field: AddressField) => byId(field, 'about').textContent.replace(/\s+/g, ' ').trim()

export async function type(field: AddressField, text: string, id = 'control'): Promise<void> {
  const input = byId(field, id)
  input.focus()
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  await soon(() => input.hasAttribute('aria-controls') || id !== 'control')
  await field.updateComplete
}

export const leave = async (field: AddressField) => {
  byId(field, 'control').blur()
  await field.settled
}

export const address = (suggest: AddressField['suggest'] = streets) =>
  fixture<AddressField>(
    html`<waybill-address-field
      label="Address"
      country="UY"
      .suggest=${suggest}
      .places=${places}
    ></waybill-address-field>`,
  )
