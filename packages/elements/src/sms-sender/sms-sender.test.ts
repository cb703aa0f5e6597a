import { expect, html } from '@open-wc/testing'
import { ApiError } from '@waybill/contract/problem'
import { FakeTexts } from '../testing/fake-texts.ts'
import { inPortal, shadowText } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import './sms-sender.ts'
import type { SmsSenderElement } from './sms-sender.ts'

async function open(fake = new FakeTexts().asCourier()) {
  const element = await inPortal<SmsSenderElement>(html`<waybill-sms-sender></waybill-sms-sender>`, fake)
  await soon(() => element.shadowRoot!.querySelector('form'))
  return { element, fake }
}
const input = (element: SmsSenderElement, name: string) =>
  element.shadowRoot!.querySelector<HTMLInputElement>(`#${name}`)!

function fill(element: SmsSenderElement): void {
  input(element, 'sender').value = '+15005550006'
  input(element, 'accountSid').value = `AC${'1'.repeat(32)}`
  input(element, 'authToken').value = 'a'.repeat(32)
  input(element, 'amount').value = '0.0079'
}

describe('how texts are sent', () => {
  it('is set up with an account, and its secrets are gone from the page', async () => {
    const { element, fake } = await open()
    await expect(element).to.be.accessible()
    expect(shadowText(element)).to.contain('Texts are not sent yet')
    fill(element)
    element.shadowRoot!.querySelector<HTMLButtonElement>('.primary')!.click()
    await soon(() => shadowText(element).includes('Twilio, from +15005550006'))
    expect(fake.sender).to.deep.include({ provider: 'twilio', price: { amount: 0.0079, currency: 'USD' } })
    expect(input(element, 'authToken').value).to.equal('')
    await expect(element).to.be.accessible()
  })

  it('asks each provider’s own questions', async () => {
    const { element } = await open()
    element.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=provider]')[1]!.click()
    await element.updateComplete
    expect(input(element, 'apiKey').type).to.equal('password')
    expect(input(element, 'authToken')).to.equal(null)
    await expect(element).to.be.accessible()
  })

  it('shows which field the server refused, and keeps what was typed', async () => {
    const { element, fake } = await open()
    fake.server.on('PUT /v1/courier/sms-sender', () => {
      const fields = [{ path: 'authToken', code: 'invalid_format' as const, message: 'No token' }]
      throw new ApiError('invalid_request', 'Some fields', { fields })
    })
    fill(element)
    element.shadowRoot!.querySelector<HTMLButtonElement>('.primary')!.click()
    await soon(() => input(element, 'authToken').ariaInvalid === 'true')
    expect(input(element, 'sender').value).to.equal('+15005550006')
    await expect(element).to.be.accessible()
  })
})
