import { expect, html } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { ApiError } from '@waybill/contract/problem'
import type { NotificationSettingsElement } from '../notification-settings/notification-settings.ts'
import type { PhoneField } from '../phone-field/phone-field.ts'
import { FakeDesk } from '../testing/fake-desk.ts'
import { button, find } from '../testing/desk-page.ts'
import { inPortal, shadowText } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import './desk-clients.ts'
import './desk-drivers.ts'

const drivers = html`<waybill-desk-drivers></waybill-desk-drivers>`
const clients = html`<waybill-desk-clients></waybill-desk-clients>`
const dialog = (element: Element) => find<HTMLDialogElement>(element, '#form')
const press = (element: Element, words: string) => button(element.shadowRoot!, words).click()

async function fill(element: Element, name: string, text: string) {
  find(element, `[name="${name}"]`).focus()
  await sendKeys({ type: text })
}

describe('the people of a desk', () => {
  before(async () => setViewport({ width: 1280, height: 800 }))

  it('are listed with what they do, accessibly', async () => {
    const fake = new FakeDesk(undefined, Date.now())
    const element = await inPortal<HTMLElement>(drivers, fake)
    await soon(() => shadowText(element).includes('Inés Robaina'))
    expect(shadowText(element)).to.contain('On duty').and.to.contain('No signal').and.to.contain('Off duty')
    expect(shadowText(element)).to.contain('3 orders')
    await expect(element).to.be.accessible()
    const other = await inPortal<HTMLElement>(clients, fake)
    await soon(() => shadowText(other).includes('Almacén Norte'))
    expect(shadowText(other)).to.contain('Connected').and.to.contain('Has not accepted yet')
    await soon(() => /\d open orders/.test(shadowText(other)))
    await expect(other).to.be.accessible()
  })

  it('come as drivers by a text', async () => {
    const fake = new FakeDesk()
    const element = await inPortal<HTMLElement>(drivers, fake)
    await soon(() => shadowText(element).includes('Diego Sosa'))
    press(element, 'Add a driver')
    await soon(() => dialog(element).open)
    await expect(element).to.be.accessible()
    press(element, 'Add and text the link')
    await soon(() => shadowText(element).includes('Give a name.'))
    const phone = find<PhoneField>(element, '[name="phone"]')
    expect(shadowText(phone)).to.contain('Give a number that can be called.')
    expect(find(phone, 'input').ariaInvalid).to.equal('true')
    await expect(element).to.be.accessible()
    await fill(element, 'name', 'Marta Ríos')
    await fill(element, 'phone', '099412078')
    expect(shadowText(phone)).not.to.contain('Give a number')
    await fill(element, 'vehicle', 'Cargo bike')
    press(element, 'Add and text the link')
    await soon(() => shadowText(element).includes('Marta Ríos'))
    expect(fake.added).to.deep.equal([{ name: 'Marta Ríos', phone: '+59899412078', vehicle: 'Cargo bike' }])
    expect(dialog(element).open).to.equal(false)
  })

  it('keep what was typed when it did not work', async () => {
    const fake = new FakeDesk()
    const element = await inPortal<HTMLElement>(clients, fake)
    await soon(() => shadowText(element).includes('Almacén Norte'))
    fake.failure = new ApiError('unavailable', 'not now')
    press(element, 'Invite a client')
    await soon(() => dialog(element).open)
    await fill(element, 'name', 'Librería Sur')
    await fill(element, 'email', 'hola@libreria.example')
    press(element, 'Send the invitation')
    await soon(() => shadowText(element).includes("We can't be reached right now"))
    expect(find<HTMLInputElement>(element, '[name="email"]').value).to.equal('hola@libreria.example')
    fake.failure = undefined
    press(element, 'Send the invitation')
    await soon(() => shadowText(element).includes('An invitation is on its way to hola@libreria.example'))
    expect(shadowText(element)).to.contain('Librería Sur')
  })

  it('are suspended as clients and let work again, with the reason where it did not work', async () => {
    const fake = new FakeDesk()
    const element = await inPortal<HTMLElement>(clients, fake)
    await soon(() => shadowText(element).includes('Almacén Norte'))
    fake.failure = new ApiError('forbidden', 'No')
    press(element, 'Suspend')
    await soon(() => shadowText(element).includes("Your account can't do this"))
    await expect(element).to.be.accessible()
    fake.failure = undefined
    press(element, 'Suspend')
    await soon(() => shadowText(element).includes('Almacén Norte is suspended'))
    press(element, 'Let work again')
    await soon(() => shadowText(element).includes('Almacén Norte can work again'))
    press(element, 'Mail again')
    await soon(() => shadowText(element).includes('The invitation goes to Bodega Sur again'))
    expect(fake.clients.map(({ status }) => status)).to.deep.equal(['active', 'pending'])
  })

  it('have texts for the recipients of each client, which open and close with the focus', async () => {
    const fake = new FakeDesk()
    const element = await inPortal<HTMLElement>(clients, fake, { width: 1_024, height: 760 })
    await soon(() => shadowText(element).includes('Almacén Norte'))
    press(element, 'Texts')
    const editor = () => find<NotificationSettingsElement>(element, 'waybill-notification-settings')
    await soon(() => editor()?.shadowRoot?.querySelector('waybill-text-rule'))
    expect(editor().connectionId).to.equal(fake.clients[0]!.id)
    expect(shadowText(element)).to.contain('Texts to the recipients of Almacén Norte')
    const back = find(element, '#back')
    expect(element.shadowRoot!.activeElement).to.equal(back)
    await expect(element).to.be.accessible()
    back.click()
    await soon(() => shadowText(element).includes('Invite a client'))
    expect(element.shadowRoot!.activeElement?.ariaLabel).to.equal('Texts: Almacén Norte')
  })

  it('are removed as clients only after a question, and invitations withdrawn', async () => {
    const fake = new FakeDesk()
    const element = await inPortal<HTMLElement>(clients, fake)
    await soon(() => shadowText(element).includes('Almacén Norte'))
    const question = () => find<HTMLDialogElement>(element, '#question')
    press(element, 'Remove')
    await soon(() => question().open)
    expect(question().textContent).to.contain('Remove Almacén Norte?').and.to.contain('You keep their orders')
    await expect(element).to.be.accessible()
    button(question(), 'Keep the client').click()
    await soon(() => !question().open)
    expect(fake.clients).to.have.length(2)
    press(element, 'Remove')
    await soon(() => question().open)
    fake.failure = new ApiError('unavailable', 'not now')
    button(question(), 'Remove').click()
    await soon(() => question().textContent.includes("We can't be reached right now"))
    fake.failure = undefined
    button(question(), 'Remove').click()
    await soon(() => shadowText(element).includes('Almacén Norte is no longer your client'))
    press(element, 'Withdraw')
    await soon(() => question().open)
    button(question(), 'Withdraw').click()
    await soon(() => shadowText(element).includes('You have no clients yet'))
    expect(fake.clients).to.have.length(0)
  })

  it('get a new link when their phone is lost', async () => {
    const fake = new FakeDesk()
    const element = await inPortal<HTMLElement>(drivers, fake)
    await soon(() => shadowText(element).includes('Diego Sosa'))
    press(element, 'New sign-in link')
    await soon(() => shadowText(element).includes('Link texted'))
    expect(shadowText(element)).to.contain('A sign-in link is on its way to Diego Sosa')
    await expect(element).to.be.accessible()
  })

  it('are taken off duty by the desk, with the reason where it did not work', async () => {
    const fake = new FakeDesk(undefined, Date.now())
    const element = await inPortal<HTMLElement>(drivers, fake)
    await soon(() => shadowText(element).includes('Diego Sosa'))
    const offs = () => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[aria-label^="Take off duty"]')]
    const onDuty = fake.drivers.filter((driver) => driver.onDuty)
    expect(offs().map((off) => off.ariaLabel)).to.deep.equal(onDuty.map(({ name }) => `Take off duty: ${name}`))
    fake.failure = new ApiError('unavailable', 'not now')
    offs()[0]!.focus()
    offs()[0]!.click()
    await soon(() => shadowText(element).includes("We can't be reached right now"))
    expect(offs()).to.have.length(onDuty.length)
    fake.failure = undefined
    offs()[0]!.click()
    const { name } = onDuty[0]!
    await soon(() => shadowText(element).includes(`${name} is off duty and shares no position any more`))
    expect(offs()).to.have.length(onDuty.length - 1)
    expect(element.shadowRoot!.activeElement?.ariaLabel).to.equal(`New sign-in link: ${name}`)
    await expect(element).to.be.accessible()
  })

  it('are nobody’s to add without the right', async () => {
    const fake = new FakeDesk()
    fake.context = { ...fake.context, scopes: ['dispatch:read'] }
    const element = await inPortal<HTMLElement>(drivers, fake)
    await soon(() => shadowText(element).includes('Diego Sosa'))
    expect(button(element.shadowRoot!, 'Add a driver').hidden).to.equal(true)
    expect(shadowText(element)).to.not.contain('New sign-in link').and.to.not.contain('Take off duty')
  })
})
