import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { address, byId, leave, message, options, places, point, streets, type } from '../testing/address-field.ts'
import { behavesInForms } from '../testing/form-control-battery.ts'
import { soon } from '../testing/soon.ts'
import type { AddressField } from './address-field.ts'

describe('address field', () => {
  it('is accessible, closed, open and with a fault', async () => {
    const field = await address()
    await expect(field).to.be.accessible()
    await type(field, 'Ellauri')
    await field.settled
    expect(byId(field, 'control').getAttribute('aria-expanded')).to.equal('true')
    await expect(field).to.be.accessible()
    await leave(field)
    await expect(field).to.be.accessible()
  })

  it('is worked with the keyboard alone', async () => {
    const field = await address()
    await type(field, 'Ellauri')
    await field.settled
    const active = () => byId(field, byId(field, 'control').getAttribute('aria-activedescendant')!)
    expect(active().textContent).to.contain('Ellauri 868')
    await sendKeys({ press: 'ArrowDown' })
    expect(active().textContent).to.contain('Ellauri 861')
    expect(active().getAttribute('aria-selected')).to.equal('true')
    await sendKeys({ press: 'Enter' })
    expect(byId(field, 'control').value).to.equal('Ellauri 861, Montevideo')
    expect(field.value).to.deep.equal({
      line: 'Ellauri 861',
      unit: '',
      city: 'Montevideo',
      postcode: '11300',
      country: 'UY',
      point,
    })
    expect(options(field)).to.have.length(0)
  })
  it('closes on Escape and keeps the text', async () => {
    const field = await address()
    await type(field, 'Ellauri')
    await sendKeys({ press: 'Escape' })
    expect(byId(field, 'control').getAttribute('aria-expanded')).to.equal('false')
    expect(byId(field, 'control').value).to.equal('Ellauri')
  })

  it('offers known places at once and says which one was taken', async () => {
    const field = await address()
    byId(field, 'control').focus()
    byId(field, 'control').click()
    await soon(() => options(field).length > 0)
    expect(options(field)).to.have.length(1)
    setTimeout(() => options(field)[0]!.click())
    const event = await oneEvent(field, 'waybill-place')
    expect(event.detail).to.equal(places[0])
    expect(field.value).to.deep.equal(places[0]!.address)
    await field.updateComplete
    expect(byId(field, 'unit').value).to.equal('301')
  })

  it('asks for the number of a street', async () => {
    const field = await address()
    await type(field, 'Ellauri')
    await leave(field)
    expect(message(field)).to.equal('Which number on Ellauri? Add it, or set the pin yourself.')
    expect(field.value).to.equal(null)
  })

  it('puts a street without number into the input to be finished', async () => {
    const field = await address()
    await type(field, 'Ellau')
    await field.settled
    options(field)[2]!.click()
    await field.updateComplete
    expect(byId(field, 'control').value).to.equal('Ellauri ')
    expect(field.value).to.equal(null)
  })
  it('takes what was typed in full without a pick', async () => {
    const field = await address()
    await type(field, 'ellauri 861')
    await leave(field)
    expect(field.value?.line).to.equal('Ellauri 861')
    expect(field.checkValidity()).to.equal(true)
  })

  it('lets a place that no list knows be pinned', async () => {
    const field = await address(async () => [])
    await type(field, 'Camino sin nombre km 12')
    await field.settled
    expect(field.shadowRoot!.querySelector('.word')!.textContent).to.contain('No address fits')
    await leave(field)
    field.shadowRoot!.querySelector<HTMLButtonElement>('.error button')!.click()
    await soon(() => field.shadowRoot!.activeElement?.id === 'pin')
    expect(message(field)).to.equal('')
    await type(field, 'here', 'pin')
    expect(field.validationMessage).to.contain('Write latitude and longitude')
    await type(field, '-34.9137, -56.1494', 'pin')
    expect(field.value).to.deep.equal({
      line: 'Camino sin nombre km 12',
      unit: '',
      city: '',
      postcode: '',
      country: 'UY',
      point,
    })
    await expect(field).to.be.accessible()
  })

  it('brings a pin back that was wanted when somebody left', async () => {
    const field = await address(async () => [])
    await type(field, 'Camino sin nombre km 12')
    await leave(field)
    setTimeout(() => field.shadowRoot!.querySelector<HTMLButtonElement>('.error button')!.click())
    await oneEvent(field, 'waybill-change')
    const other = await address(async () => [])
    other.asTyped = field.asTyped
    await other.updateComplete
    expect(byId(other, 'control').value).to.equal('Camino sin nombre km 12')
    expect(byId(other, 'pin').value).to.equal('')
    expect(message(field)).to.equal('')
  })

  for (const [country, order] of [
    ['FR', ['postcode', 'city']],
    ['GB', ['city', 'postcode']],
  ] as const)
    it(`asks for town and postcode of a pinned place as ${country} writes them`, async () => {
      const field = await address(async () => [])
      field.country = country
      await type(field, 'Chemin sans nom 12')
      await leave(field)
      field.shadowRoot!.querySelector<HTMLButtonElement>('.error button')!.click()
      await soon(() => field.shadowRoot!.activeElement?.id === 'pin')
      const ids = [...field.shadowRoot!.querySelectorAll('input')].map(({ id }) => id)
      expect(ids).to.deep.equal(['control', ...order, 'pin', 'unit'])
      await type(field, ' 75001 ', 'postcode')
      await type(field, 'Paris', 'city')
      await type(field, '48.86, 2.34', 'pin')
      expect(field.value).to.include({ line: 'Chemin sans nom 12', city: 'Paris', postcode: '75001', country })
      await expect(field).to.be.accessible()
    })

  it('shows its list over a dialog that would cut it off', async () => {
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog><waybill-address-field label="Address" .suggest=${streets}></waybill-address-field></dialog>`,
    )
    dialog.showModal()
    const field = dialog.querySelector<AddressField>('waybill-address-field')!
    await type(field, 'Ellauri')
    await field.settled
    const list = byId<HTMLElement>(field, 'list').getBoundingClientRect()
    expect(list.bottom).to.be.greaterThan(dialog.getBoundingClientRect().bottom)
    expect(list.top).to.be.closeTo(byId(field, 'control').getBoundingClientRect().bottom + 6, 1)
    await sendKeys({ press: 'Escape' })
    expect(dialog.open).to.equal(true)
  })

  behavesInForms<AddressField>({
    tag: 'waybill-address-field',
    prepare: (field) => (field.suggest = streets),
    fill: async (field) => {
      await type(field, 'Ellauri 861')
      await leave(field)
    },
    sent: {
      stop: JSON.stringify({
        line: 'Ellauri 861',
        city: 'Montevideo',
        postcode: '11300',
        country: 'UY',
        point,
        unit: '',
      }),
    },
  })
})
