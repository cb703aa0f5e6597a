import { expect, html, oneEvent } from '@open-wc/testing'
import { ApiError } from '@waybill/contract/problem'
import { FakeSettings, refusal } from '../testing/fake-settings.ts'
import { shadowText } from '../testing/in-portal.ts'
import { button, control, openPane, says, type } from '../testing/settings-page.ts'
import './api-settings.ts'
import type { ApiSettings } from './api-settings.ts'
import { soon } from '../testing/soon.ts'

const open = (fake?: FakeSettings, width?: number) =>
  openPane<ApiSettings>(html`<waybill-api-settings></waybill-api-settings>`, fake, width)
async function openForm(element: ApiSettings): Promise<HTMLElement> {
  await soon(() => button(element, 'Create a key'))
  button(element, 'Create a key').click()
  await soon(() => element.shadowRoot!.querySelector('waybill-key-form')?.shadowRoot?.querySelector('form'))
  return element.shadowRoot!.querySelector<HTMLElement>('waybill-key-form')!
}
async function openSites(element: ApiSettings): Promise<HTMLElement> {
  await soon(() => button(element, 'Edit sites'))
  const opener = button(element, 'Edit sites')
  opener.focus()
  opener.click()
  await soon(() => element.shadowRoot!.querySelector('waybill-sites-form')?.shadowRoot?.querySelector('form'))
  return element.shadowRoot!.querySelector<HTMLElement>('waybill-sites-form')!
}
function choose(form: HTMLElement, words: string): void {
  const label = [...form.shadowRoot!.querySelectorAll('label')].find((one) => one.textContent.includes(words))
  label?.click()
}

describe('API keys', () => {
  it('are accessible, narrow too', async () => {
    for (const width of [720, 320]) {
      const { element } = await open(undefined, width)
      await says(element, 'Order system')
      await expect(element).to.be.accessible()
    }
  })

  it('are known by their name and ends, what they may do and when they were used', async () => {
    const { element } = await open()
    await says(element, 'sk_8Vh2…k0Pq')
    const text = shadowText(element)
    for (const words of [
      '3 permissions',
      'Never used',
      'Never ends',
      'Orders for Faro Envíos',
      'https://*.almacen.example',
    ])
      expect(text).to.contain(words)
  })

  it('are made with what they may do, and shown once', async () => {
    const { element, fake } = await open()
    const form = await openForm(element)
    await expect(element).to.be.accessible()
    type(form, 'name', 'Shop system')
    choose(form, 'Read the chat')
    choose(form, 'Place and change orders')
    type(form, 'days', '30')
    button(form, 'Create a key').click()
    await says(form, 'It is shown this once')
    expect(fake.sent).to.have.length(1)
    expect(fake.sent[0]).to.deep.include({ kind: 'secret', name: 'Shop system', scopes: ['orders:read', 'chat:read'] })
    expect(control(form, 'shown').value).to.match(/^sk_/)
    await expect(element).to.be.accessible()
    button(form, 'I have copied it').click()
    await soon(() => !element.shadowRoot!.querySelector('waybill-key-form'))
    expect(element.shadowRoot!.innerHTML).not.to.contain('sk_Q4zVw8Jm2k0')
  })

  it('for web pages have sites; a wrong one is told', async () => {
    const { element, fake } = await open()
    const form = await openForm(element)
    choose(form, 'On a web page')
    await soon(() => form.shadowRoot!.querySelector('#origins'))
    await expect(element).to.be.accessible()
    button(form, 'Create a key').click()
    await says(form, 'Which site will use it?')
    fake.server.on('POST /v1/keys', () => {
      throw refusal('origins.0', 'invalid_format')
    })
    type(form, 'name', 'Shop')
    const origins = control<HTMLTextAreaElement>(form, 'origins')
    origins.value = 'shop.example'
    origins.dispatchEvent(new Event('input'))
    button(form, 'Create a key').click()
    await says(form, 'Write sites like https://shop.example')
    expect(origins.value).to.equal('shop.example')
  })

  it('never offer more than the person may themselves', async () => {
    const fake = new FakeSettings()
    fake.context = { ...fake.context, scopes: ['keys:read', 'keys:write', 'orders:read'] }
    const { element } = await open(fake)
    const form = await openForm(element)
    const offered = [...form.shadowRoot!.querySelectorAll('.choice')].map((one) => one.textContent.trim())
    expect(offered).to.deep.equal(['See orders', 'See keys', 'Create, change and revoke keys'])
  })

  it('for web pages get other sites; secret ones have none', async () => {
    const { element, fake } = await open()
    const form = await openSites(element)
    await expect(element).to.be.accessible()
    expect(button(element, 'Edit sites').ariaLabel).to.equal('Edit sites of Shop page')
    expect(control(form, 'origins').value).to.equal('https://shop.almacen.example\nhttps://*.almacen.example')
    type(form, 'origins', 'https://shop.almacen.example/\nhttps://new.example')
    const saved = oneEvent(element, 'waybill-settings-saved')
    button(form, 'Save').click()
    await saved
    await says(element, 'The sites of Shop page are saved.')
    expect(fake.sent).to.deep.equal([{ origins: ['https://shop.almacen.example', 'https://new.example'] }])
    expect(shadowText(element)).to.contain('https://shop.almacen.example, https://new.example')
    await soon(() => !element.shadowRoot!.querySelector('waybill-sites-form'))
    await soon(() => element.shadowRoot!.activeElement?.ariaLabel === 'Edit sites of Shop page', 'focus returns')
  })

  it('keep their sites, and the form its text, when a change is refused', async () => {
    const { element, fake } = await open()
    const form = await openSites(element)
    type(form, 'origins', ' ')
    button(form, 'Save').click()
    await says(form, 'Which site will use it?')
    const refusals = [
      [refusal('origins.1', 'invalid_format'), 'Not a site: b.example. Write sites like https://shop.example'],
      [refusal('origins', 'too_long'), '50 sites are the most'],
      [new ApiError('not_found', 'no'), "We can't find this"],
    ] as const
    for (const [error, words] of refusals) {
      fake.server.on('PATCH /v1/keys/:id', () => {
        throw error
      })
      type(form, 'origins', 'https://a.example\nb.example')
      button(form, 'Save').click()
      await says(form, words)
      await expect(element).to.be.accessible()
      expect(control(form, 'origins').value).to.equal('https://a.example\nb.example')
    }
    expect(form.isConnected).to.equal(true)
    expect(shadowText(element)).to.contain('https://*.almacen.example')
  })

  it('are not changed by who may only look', async () => {
    const fake = new FakeSettings()
    fake.context = { ...fake.context, scopes: ['keys:read'] }
    const { element } = await open(fake)
    await says(element, 'Shop page')
    const commands = [...element.shadowRoot!.querySelectorAll('.rows button')]
    expect(commands.filter((one) => one.checkVisibility())).to.deep.equal([])
  })

  it('are revoked only after a question', async () => {
    const { element, fake } = await open()
    await soon(() => button(element, 'Revoke Order system'))
    button(element, 'Revoke Order system').click()
    await says(element, 'It cannot be brought back')
    element.shadowRoot!.querySelector<HTMLElement>('#question .danger')!.click()
    await says(element, 'Order system is revoked.')
    expect(fake.keys.map(({ name }) => name)).to.deep.equal(['Shop page'])
  })
})
