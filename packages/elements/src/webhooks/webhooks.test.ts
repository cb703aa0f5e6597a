import { expect, html } from '@open-wc/testing'
import { ApiError } from '@waybill/contract/problem'
import { deliveryOf, FakeWebhooks } from '../testing/fake-webhooks.ts'
import { inPortal, shadowText, stillness } from '../testing/in-portal.ts'
import { button, control, openPane, says, type } from '../testing/settings-page.ts'
import { soon } from '../testing/soon.ts'
import './webhooks.ts'
import type { Webhooks } from './webhooks.ts'

const open = (fake = new FakeWebhooks(), width?: number) =>
  openPane<Webhooks, FakeWebhooks>(html`<waybill-webhooks></waybill-webhooks>`, fake, width)
const hasButton = (element: HTMLElement, words: string): boolean => {
  const found = [...element.shadowRoot!.querySelectorAll('button')].filter((one) => one.checkVisibility())
  return found.some((one) => one.textContent.includes(words))
}
const inside = (element: HTMLElement, tag: string) => element.shadowRoot!.querySelector<HTMLElement>(tag)!

async function openForm(element: Webhooks): Promise<HTMLElement> {
  button(element, 'Add an endpoint').click()
  await soon(() => inside(element, 'waybill-webhook-form')?.shadowRoot?.querySelector('form'))
  return inside(element, 'waybill-webhook-form')
}

async function openPage(fake?: FakeWebhooks, width?: number) {
  const { element, fake: server } = await open(fake, width)
  await soon(() => button(element, 'Open https://pedidos'))
  button(element, 'Open https://pedidos').click()
  await soon(() => inside(element, 'waybill-webhook-page')?.shadowRoot?.querySelector('.log, .hint'))
  return { element, page: inside(element, 'waybill-webhook-page'), fake: server }
}

describe('webhooks', () => {
  it('are accessible, narrow too', async () => {
    for (const width of [720, 320]) {
      const { element } = await open(undefined, width)
      await says(element, 'Everything')
      await expect(element).to.be.accessible()
      expect(shadowText(element)).to.contain('2 kinds of events').and.contain('On').and.contain('Off')
    }
  })

  it('say what to do where there are none yet', async () => {
    const fake = new FakeWebhooks()
    fake.webhooks = []
    const { element } = await open(fake)
    await says(element, 'No endpoint yet')
  })

  it('say what went wrong and try again', async () => {
    const fake = new FakeWebhooks()
    fake.server.on('GET /v1/webhooks', () => {
      throw new ApiError('internal', 'no')
    })
    const element = await inPortal<Webhooks>(html`<waybill-webhooks></waybill-webhooks>`, fake)
    await soon(() => inside(element, '[role=alert]'))
    await expect(element).to.be.accessible()
    fake.server.on('GET /v1/webhooks', () => ({ items: fake.webhooks }))
    button(element, 'Try again').click()
    await says(element, 'Everything')
  })

  it('are made with the events that were chosen, and their secret is shown once', async () => {
    const { element, fake } = await open()
    const form = await openForm(element)
    type(form, 'url', 'https://shop.example/waybill')
    form.shadowRoot!.querySelector<HTMLInputElement>('[role=switch]')!.click()
    await soon(() => form.shadowRoot!.querySelector('.choice'))
    await stillness(element)
    await expect(element).to.be.accessible()
    button(form, 'Add an endpoint').click()
    await says(form, 'Choose at least one')
    for (const words of ['Placed', 'Delivered', 'Opened'])
      [...form.shadowRoot!.querySelectorAll('label')].find((one) => one.textContent.trim() === words)!.click()
    button(form, 'Add an endpoint').click()
    await soon(() => inside(form, 'waybill-secret-shown'))
    const shown = inside(form, 'waybill-secret-shown')
    await says(shown, 'It is shown this once')
    const events = ['order.placed', 'notification.delivered', 'tracking.viewed']
    expect(fake.sent).to.deep.equal([{ url: 'https://shop.example/waybill', events }])
    expect(control(shown, 'shown').value).to.match(/^whsec_/)
    await expect(element).to.be.accessible()
    button(shown, 'I have copied it').click()
    await soon(() => !inside(element, 'waybill-webhook-form'))
    await says(element, 'https://shop.example/waybill')
  })

  it('refuse an address that may not be called, and keep what was typed', async () => {
    const { element } = await open()
    const form = await openForm(element)
    button(form, 'Add an endpoint').click()
    await says(form, 'Which address should we call?')
    type(form, 'url', 'http://10.0.0.1/')
    button(form, 'Add an endpoint').click()
    await says(form, 'Use a public https address')
    expect(control(form, 'url').value).to.equal('http://10.0.0.1/')
  })

  it('are only looked at by who may not change them', async () => {
    const fake = new FakeWebhooks()
    fake.context = { ...fake.context, scopes: ['webhooks:read'] }
    const { page } = await openPage(fake)
    expect(hasButton(page, 'Send a test')).to.equal(false)
    expect(hasButton(page, 'Delete')).to.equal(false)
  })
})

describe('one endpoint', () => {
  it('is accessible with its log open, narrow too', async () => {
    for (const width of [720, 320]) {
      const { element, page } = await openPage(undefined, width)
      for (const each of page.shadowRoot!.querySelectorAll('details')) each.open = true
      await expect(element).to.be.accessible()
      expect(page.scrollWidth).to.be.at.most(width)
    }
  })

  it('shows each try with its answer, and what was sent', async () => {
    const { page } = await openPage()
    const text = shadowText(page)
    for (const words of [
      'Orders · Placed',
      'answered 500',
      'Internal Server Error',
      'no answer within 15 s',
      'a redirect, which we do not follow',
      '"shortId": "b71290ef"',
      '2 tries · next try',
    ])
      expect(text).to.contain(words)
  })

  it('tells at once how it answered a test', async () => {
    const { page, fake } = await openPage()
    button(page, 'Send a test').click()
    await says(page, 'It answered with 200 after 84 ms')
    await says(page, 'Test Received')
    fake.testAnswer = { status: null, reason: 'not_public', response: '' }
    button(page, 'Send a test').click()
    await says(page, 'The test did not arrive: this address may not be called')
  })

  it('is sent a message again', async () => {
    const { page, fake } = await openPage()
    const row = page.shadowRoot!.querySelectorAll('details')[2]!
    row.open = true
    row.querySelector('button')!.click()
    await soon(() => fake.server.requests.some((request) => request.endsWith('/replay')))
    await soon(() => row.textContent.includes('Waiting'))
    expect(row.open).to.equal(true)
  })

  it('shows what comes while somebody looks', async () => {
    const { page, fake } = await openPage()
    fake.log = [deliveryOf(0, { type: 'chat.message.created' }), ...fake.log]
    await says(page, 'Chat · New message')
  })

  it('is switched off and on', async () => {
    const { page, fake } = await openPage()
    button(page, 'Switch off').click()
    await says(page, 'Switched off by hand')
    expect(hasButton(page, 'Send a test')).to.equal(false)
    button(page, 'Switch on').click()
    await soon(() => hasButton(page, 'Send a test'))
    expect(fake.sent).to.deep.equal([{ status: 'disabled' }, { status: 'active' }])
  })

  it('says what went wrong when it is switched', async () => {
    const { page, fake } = await openPage()
    fake.server.on('PATCH /v1/webhooks/:id', () => {
      throw new ApiError('internal', 'no')
    })
    button(page, 'Switch off').click()
    await soon(() => page.shadowRoot!.querySelector('[role=alert]'))
  })

  it('gets a new secret after the overlap was told, and shows it once', async () => {
    const { element, page } = await openPage()
    button(page, 'New secret').focus()
    button(page, 'New secret').click()
    await says(element, 'For a day messages are signed with both')
    inside(element, '#question .danger').click()
    await soon(() => inside(element, 'waybill-secret-shown'))
    const shown = inside(element, 'waybill-secret-shown')
    await says(shown, 'Until tomorrow we sign with the old secret too')
    expect(control(shown, 'shown').value).to.match(/^whsec_Next/)
    button(shown, 'I have copied it').click()
    await soon(() => !inside(element, 'waybill-secret-shown'))
    expect(page.shadowRoot!.activeElement?.textContent.trim()).to.equal('New secret')
  })

  it('is deleted only after a question', async () => {
    const { element, page, fake } = await openPage()
    button(page, 'Delete').click()
    await says(element, 'It cannot be brought back')
    expect(fake.webhooks).to.have.length(2)
    inside(element, '#question .danger').click()
    await soon(() => hasButton(element, 'Add an endpoint'))
    expect(fake.webhooks.map(({ status }) => status)).to.deep.equal(['disabled'])
  })

  it('gives the focus back to its row', async () => {
    const { element, page } = await openPage()
    expect(page.shadowRoot!.activeElement?.tagName).to.equal('H2')
    button(page, 'All endpoints').click()
    await soon(() => element.shadowRoot!.activeElement?.ariaLabel?.startsWith('Open https://pedidos'))
  })
})
