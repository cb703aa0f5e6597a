import { expect, fixture, html } from '@open-wc/testing'
import { behavesInForms } from '../testing/form-control-battery.ts'
import './text-field.ts'
import type { TextField } from './text-field.ts'

const control = (field: TextField) => field.shadowRoot!.querySelector<HTMLInputElement>('#control')!

async function type(field: TextField, text: string): Promise<void> {
  control(field).value = text
  control(field).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  await field.updateComplete
}

describe('text field', () => {
  it('is accessible in one line and in several', async () => {
    for (const multiline of [false, true]) {
      const field = await fixture<TextField>(
        html`<waybill-text-field label="Notes" detail="for the driver" ?multiline=${multiline}></waybill-text-field>`,
      )
      expect(control(field).localName).to.equal(multiline ? 'textarea' : 'input')
      await expect(field).to.be.accessible()
    }
  })

  it('says in its own words what is missing', async () => {
    const field = await fixture<TextField>(
      html`<waybill-text-field label="Recipient" required missing="Who receives it?"></waybill-text-field>`,
    )
    expect(field.reportValidity()).to.equal(false)
    await field.updateComplete
    expect(field.shadowRoot!.querySelector('#about')!.textContent).to.contain('Who receives it?')
    await type(field, '   ')
    expect(field.validity.valueMissing).to.equal(true)
    await type(field, 'Ana')
    expect(field.checkValidity()).to.equal(true)
  })

  it('marks what may not be missing, for eyes alone', async () => {
    const marks = [true, false].map(async (required) => {
      const field = await fixture(html`<waybill-text-field label="Name" ?required=${required}></waybill-text-field>`)
      return getComputedStyle(field.shadowRoot!.querySelector('label')!, '::after').content
    })
    expect(await Promise.all(marks)).to.deep.equal(['" *" / ""', 'none'])
  })

  it('brings a draft back without telling the page that a person typed', async () => {
    const field = await fixture<TextField>(html`<waybill-text-field label="Notes"></waybill-text-field>`)
    let told = 0
    field.addEventListener('waybill-change', () => told++)
    field.asTyped = 'Ring twice'
    await field.updateComplete
    expect(control(field).value).to.equal('Ring twice')
    expect(field.asTyped).to.equal('Ring twice')
    expect(told).to.equal(0)
  })

  it('lets words run as their own language does, at the side where the page begins', async () => {
    const page = await fixture(
      html`<div lang="ar" dir="rtl"><waybill-text-field label="Notes"></waybill-text-field></div>`,
    )
    const field = page.querySelector<TextField>('waybill-text-field')!
    await field.updateComplete
    const input = control(field)
    expect(getComputedStyle(input).unicodeBidi).to.equal('plaintext')
    expect(getComputedStyle(input).direction, 'of the caret before the first word').to.equal('rtl')
    expect(getComputedStyle(input).textAlign).to.equal('right')
  })

  behavesInForms<TextField>({
    tag: 'waybill-text-field',
    fill: (field) => type(field, 'Ring twice'),
    sent: { stop: 'Ring twice' },
  })
})
