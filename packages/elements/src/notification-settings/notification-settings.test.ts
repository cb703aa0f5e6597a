import { expect, html } from '@open-wc/testing'
import { ApiError } from '@waybill/contract/problem'
import { FakeTexts } from '../testing/fake-texts.ts'
import { inPortal, shadowText } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import { field, inRule, lines, openSettings as open, press, words, write } from '../testing/text-settings.ts'
import './notification-settings.ts'
import type { NotificationSettingsElement } from './notification-settings.ts'

describe('notification settings', () => {
  it('are accessible, wide and narrow', async () => {
    const { element } = await open()
    await expect(element).to.be.accessible()
    const { element: narrow } = await open('delayed pickup', new FakeTexts(), 360)
    await expect(narrow).to.be.accessible()
    expect(narrow.scrollWidth).to.be.at.most(360)
  })

  it('list every trigger once, or once for each kind of stop', async () => {
    const { element } = await open()
    expect(lines(element)).to.deep.equal([
      'Order placed',
      'Driver started Drop-off',
      'ETA below 15 min Drop-off',
      'Arriving off',
      'Delivered Drop-off',
      'Not delivered off',
      'Pickup started off',
      'Picked up off',
      'Expected within 2 h off',
      'Delayed by 15 min Pickup',
      'Delayed by 30 min Drop-off',
      'Cancelled off',
      'Language and quiet hours',
      'Opted out',
      'Delivery report',
    ])
  })

  it('hold language and quiet hours for all texts', async () => {
    const { element, fake } = await open('general')
    const wishes = element.shadowRoot!.querySelector('waybill-text-wishes')!
    const find = <E extends HTMLElement>(selector: string) => wishes.shadowRoot!.querySelector<E>(selector)!
    await expect(element).to.be.accessible()
    find<HTMLSelectElement>('#language').value = 'nl'
    find('#language').dispatchEvent(new Event('change'))
    find<HTMLInputElement>('#from').value = '22:30'
    find('#from').dispatchEvent(new Event('input'))
    await wishes.updateComplete
    find<HTMLButtonElement>('.primary').click()
    await soon(() => fake.settings.version === 4)
    expect(fake.settings).to.deep.include({ language: 'nl', quietHours: { from: '22:30', until: '08:00' } })
  })

  it('say what went wrong when they cannot be read, and try again', async () => {
    const fake = new FakeTexts()
    let isDown = true
    fake.server.on('GET /v1/notifications/settings', () => {
      if (isDown) throw new ApiError('forbidden', 'No')
      return fake.settings
    })
    const element = await inPortal<NotificationSettingsElement>(
      html`<waybill-notification-settings></waybill-notification-settings>`,
      fake,
    )
    await soon(() => element.shadowRoot!.querySelector('[role=alert]'))
    isDown = false
    element.shadowRoot!.querySelector<HTMLButtonElement>('[role=alert] button')!.click()
    await soon(() => lines(element).length > 10)
  })

  it('of a connection are what its courier wants for the client, and say until when', async () => {
    const fake = new FakeTexts().asCourier()
    const [connection] = fake.context.connections
    const element = await inPortal<NotificationSettingsElement>(
      html`<waybill-notification-settings
        connection-id=${connection!.id}
        place="leg_started dropoff"
      ></waybill-notification-settings>`,
      fake,
      { width: 1_064, height: 760 },
    )
    await soon(() => element.shadowRoot!.querySelector('waybill-text-rule'))
    await soon(() => words(element).includes('Send to'))
    await expect(element).to.be.accessible()
    expect(shadowText(element)).to.contain('These texts go out until the client saves texts of its own.')
    expect(lines(element)).to.have.length(12).and.to.include('Language and quiet hours')
    expect(words(element)).not.to.contain('Send me a test')
    await write(element, ' for {{organization.name}} by {{courier.name}}')
    await soon(() => inRule(element, '.bubble').textContent.includes('for Almacén Norte by Faro Envíos'))
    expect(shadowText(field(element)))
      .to.contain('Client name')
      .and.not.to.contain('Your name')
    press(element, 'Save')
    await soon(() => words(element).includes('Saved '))
    const { rules } = fake.defaults.of(connection!.id)
    expect(rules.find(({ trigger }) => trigger === 'leg_started')?.texts.es).to.match(/by {{courier.name}}$/)
    expect(fake.settings.version).to.equal(3)
    expect(fake.server.requests).to.include(`GET /v1/orders?limit=20&connectionId=${connection!.id}`)
  })

  it('show a courier how its texts are sent, and no words', async () => {
    const { element } = await open('', new FakeTexts().asCourier())
    expect(lines(element)).to.deep.equal(['Delivery report', 'Opted out', 'How texts are sent'])
  })
})
