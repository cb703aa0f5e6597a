import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing'
import { sendKeys, sendMouse } from '@web/test-runner-commands'
import { behavesInForms } from '../testing/form-control-battery.ts'
import { soon } from '../testing/soon.ts'
import './phone-field.ts'
import type { PhoneField } from './phone-field.ts'

const inputOf = (field: PhoneField) => field.shadowRoot!.querySelector('input')!
const about = (field: PhoneField) => field.shadowRoot!.querySelector('#about')!

async function type(field: PhoneField, text: string): Promise<void> {
  const input = inputOf(field)
  input.focus()
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  await field.settled
}

async function leave(field: PhoneField): Promise<void> {
  const input = inputOf(field)
  input.dispatchEvent(new Event('change'))
  input.blur()
  await field.updateComplete
}

const phone = () =>
  fixture<PhoneField>(html`<waybill-phone-field label="Phone" name="phone" country="UY"></waybill-phone-field>`)

describe('phone field', () => {
  it('is accessible, with and without a fault', async () => {
    const field = await phone()
    await expect(field).to.be.accessible()
    await type(field, '0')
    await leave(field)
    await expect(field).to.be.accessible()
  })

  it('takes a number as it is dialled and gives E.164', async () => {
    const field = await phone()
    await type(field, '094 318 275')
    expect(field.value).to.equal('+59894318275')
    expect(field.checkValidity()).to.equal(true)
    await leave(field)
    expect(inputOf(field).value).to.equal('+598 94 318 275')
  })

  it('shows a given E.164 number spaced', async () => {
    const field = await phone()
    field.value = '+442079460018'
    await field.settled
    expect(inputOf(field).value).to.equal('+44 20 7946 0018')
    expect(field.value).to.equal('+442079460018')
  })
  it('moves no button away from under the press that leaves it', async () => {
    const page = await fixture(
      html`<div>
        <waybill-phone-field label="Phone" country="UY"></waybill-phone-field><button>Place order</button>
      </div>`,
    )
    const [field, button] = [page.querySelector('waybill-phone-field')!, page.querySelector('button')!]
    let clicks = 0
    button.addEventListener('click', () => clicks++)
    await type(field, '0')
    const { left, top } = button.getBoundingClientRect()
    await sendMouse({ type: 'move', position: [Math.round(left) + 4, Math.round(top) + 2] })
    await sendMouse({ type: 'down' })
    await aTimeout(50)
    expect(about(field).textContent.trim(), 'while it is pressed').to.equal('')
    await sendMouse({ type: 'up' })
    await soon(() => about(field).textContent.includes('missing'))
    expect(clicks).to.equal(1)
    expect(button.getBoundingClientRect().top).to.be.greaterThan(top)
  })

  it('says what is wrong only after the person has left', async () => {
    const field = await phone()
    await type(field, '0')
    expect(about(field).textContent.trim()).to.equal('')
    await leave(field)
    expect(about(field).textContent).to.contain('missing')
    expect(inputOf(field).getAttribute('aria-invalid')).to.equal('true')
    expect(field.matches(':state(user-invalid)')).to.equal(true)
    await type(field, '094318275')
    expect(about(field).textContent.trim()).to.equal('')
  })

  it('keeps what was typed when it is no number', async () => {
    const field = await phone()
    await type(field, 'ask Ana')
    await leave(field)
    expect(inputOf(field).value).to.equal('ask Ana')
    expect(field.value).to.equal('')
    expect(field.validity.badInput).to.equal(true)
  })

  it('notices a single missing digit', async () => {
    const field = await phone()
    field.country = 'US'
    await type(field, '415 555 010')
    expect(field.validationMessage).to.equal('One digit seems to be missing.')
  })

  it('asks for the country code where it does not know the country', async () => {
    const field = await fixture<PhoneField>(html`<waybill-phone-field label="Phone"></waybill-phone-field>`)
    await type(field, '094 318 275')
    expect(field.validationMessage).to.contain('country code')
  })
  it('fires a composed waybill-change as the person types', async () => {
    const field = await phone()
    inputOf(field).focus()
    setTimeout(() => void sendKeys({ type: '2' }))
    const event = await oneEvent(field, 'waybill-change')
    expect(event.bubbles && event.composed).to.equal(true)
  })

  behavesInForms<PhoneField>({
    tag: 'waybill-phone-field',
    prepare: (field) => (field.country = 'UY'),
    fill: (field) => type(field, '2915 4420'),
    sent: { stop: '+59829154420' },
  })
})
