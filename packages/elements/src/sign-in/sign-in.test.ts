import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ApiError } from '@waybill/contract/problem'
import { FakeOrders } from '../testing/fake-orders.ts'
import { giveNetworkBack, takeNetwork } from '../testing/fake-network.ts'
import { shadowText } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import './sign-in.ts'
import type { SignIn } from './sign-in.ts'

const input = (element: SignIn) => element.shadowRoot!.querySelector<HTMLInputElement>('input')!
const send = (element: SignIn) => element.shadowRoot!.querySelector<HTMLButtonElement>('.primary')!

function server(): FakeOrders {
  const fake = new FakeOrders()
  fake.server.on('GET /v1/brand', () => ({ name: 'Faro Envíos', logoUrl: null, accent: '#0a6579' }))
  fake.server.onPath('POST /api/auth/sign-in/mail', () => ({ done: true }))
  fake.server.onPath('POST /api/auth/sign-in/email-otp', ({ body }) => {
    if (JSON.stringify(body).includes('123456')) return { token: '' }
    const fields = [{ path: 'otp', code: 'not_allowed' as const, message: 'wrong' }]
    throw new ApiError('invalid_request', 'wrong', { fields })
  })
  fake.server.onPath('POST /api/auth/sign-in/link', ({ body }) => {
    if (JSON.stringify(body).includes('good')) return { done: true }
    throw new ApiError('link_expired', 'spent')
  })
  fake.server.onPath('POST /api/auth/invitation/preview', () => ({
    email: 'bea@almacen.example',
    organizationName: 'Almacén Norte',
    inviterName: 'Faro Envíos',
    personName: null,
    organizations: [],
    brand: { name: 'Faro Envíos', logoUrl: null, accent: '#0a6579' },
  }))
  fake.server.onPath('POST /api/auth/invitation/accept', () => ({ organizationId: 'x' }))
  fake.server.onPath('POST /api/auth/email/preview', () => ({ email: 'new@almacen.example', name: 'Paula' }))
  fake.server.onPath('POST /api/auth/email/confirm', () => ({ email: 'new@almacen.example' }))
  return fake
}

async function open(fake = server(), hash = '') {
  history.replaceState(null, '', location.pathname + location.search + hash)
  const address = takeNetwork(fake.server)
  const element = await fixture<SignIn>(html`<waybill-sign-in server=${address} links></waybill-sign-in>`)
  await soon(() => shadowText(element).includes('Faro Envíos'))
  return { element, fake }
}

async function askForCode(element: SignIn): Promise<void> {
  input(element).focus()
  await sendKeys({ type: 'paula@almacen.example' })
  await sendKeys({ press: 'Enter' })
  await soon(() => shadowText(element).includes('Check your mail'))
}

describe('sign-in', () => {
  const page = location.pathname + location.search
  afterEach(() => {
    giveNetworkBack()
    history.replaceState(null, '', page)
  })

  it('is accessible when it asks for an address and for a code', async () => {
    const { element } = await open()
    await expect(element).to.be.accessible()
    await askForCode(element)
    await expect(element).to.be.accessible()
  })

  for (const [hash, title] of [
    ['#t=good', 'Welcome back'],
    ['#i=good', 'Faro Envíos invites you'],
  ] as const) {
    it(`is accessible with “${title}”`, async () => {
      const { element } = await open(server(), hash)
      await soon(() => shadowText(element).includes(title))
      await expect(element).to.be.accessible()
    })
  }

  it('says what is wrong with an address before it is sent, and keeps what was typed', async () => {
    const { element, fake } = await open()
    input(element).value = 'paula'
    send(element).click()
    await soon(() => shadowText(element).includes("doesn't look like an email"))
    expect(input(element).value).to.equal('paula')
    expect(element.shadowRoot!.activeElement === input(element)).to.equal(true)
    expect(fake.server.requests.some((request) => request.includes('/sign-in/mail'))).to.equal(false)
    await expect(element).to.be.accessible()
  })

  it('signs in when the last digit of the code is typed', async () => {
    const { element } = await open()
    await askForCode(element)
    expect(element.shadowRoot!.activeElement === input(element)).to.equal(true)
    setTimeout(() => void sendKeys({ type: '123456' }))
    await oneEvent(element, 'waybill-signed-in')
    expect(shadowText(element)).to.contain('You are signed in')
  })

  it('says when a code is wrong, and lets one go back', async () => {
    const { element } = await open()
    await askForCode(element)
    await sendKeys({ type: '000000' })
    await soon(() => shadowText(element).includes('not the code of the latest mail'))
    await expect(element).to.be.accessible()
    const other = [...element.shadowRoot!.querySelectorAll('button')].find((button) =>
      button.textContent.includes('Use another address'),
    )!
    other.click()
    await soon(() => shadowText(element).includes('Mail me a code'))
    expect(input(element).value).to.equal('')
  })

  it('spends a mailed link only on a press and takes its token out of the address', async () => {
    const { element, fake } = await open(server(), '#t=good')
    await soon(() => shadowText(element).includes('Welcome back'))
    expect(location.hash).to.equal('')
    expect(fake.server.requests.some((request) => request.includes('/sign-in/link'))).to.equal(false)
    setTimeout(() => send(element).click())
    await oneEvent(element, 'waybill-signed-in')
    expect(shadowText(element)).to.contain('You are signed in')
  })

  it('leads from a spent link to a new one', async () => {
    const { element } = await open(server(), '#t=old')
    await soon(() => shadowText(element).includes('Welcome back'))
    send(element).click()
    await soon(() => shadowText(element).includes('already used'))
    element.shadowRoot!.querySelector<HTMLElement>('.others button')!.click()
    await soon(() => shadowText(element).includes('Mail me a code'))
    expect(input(element).type).to.equal('email')
  })

  it('goes on to a page of its own host only', async () => {
    const goesTo = async (next: string) => {
      history.replaceState(null, '', `${location.pathname}?next=${encodeURIComponent(next)}`)
      const { element } = await open(server(), '#t=good')
      element.next = '#home'
      await soon(() => shadowText(element).includes('Welcome back'))
      send(element).click()
      await soon(() => location.hash !== '')
      return location.hash
    }
    for (const elsewhere of ['//evil.example/', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      expect(await goesTo(elsewhere)).to.equal('#home')
    }
  })

  it('accepts an invitation with a name', async () => {
    const { element } = await open(server(), '#i=good')
    await soon(() => shadowText(element).includes('You join Almacén Norte as bea@almacen.example'))
    send(element).click()
    await soon(() => shadowText(element).includes('Which name should others see?'))
    input(element).value = 'Bea'
    setTimeout(() => send(element).click())
    await oneEvent(element, 'waybill-signed-in')
    expect(shadowText(element)).to.contain('You are signed in')
  })

  it('lets who runs a client already connect that one, or begin another', async () => {
    const fake = server()
    const accepted: unknown[] = []
    fake.server.onPath('POST /api/auth/invitation/preview', () => ({
      email: 'bea@almacen.example',
      organizationName: 'Almacén N.',
      inviterName: 'Faro Envíos',
      personName: 'Bea',
      organizations: [{ id: '00c9000000000000000000ab', name: 'Almacén Norte' }],
      brand: { name: 'Faro Envíos', logoUrl: null, accent: null },
    }))
    fake.server.onPath('POST /api/auth/invitation/accept', ({ body }) => {
      accepted.push(body)
      throw new ApiError('internal', 'later')
    })
    const { element } = await open(fake, '#i=good')
    await soon(() => shadowText(element).includes('Almacén Norte, which you run already'))
    await expect(element).to.be.accessible()
    send(element).click()
    await soon(() => accepted.length === 1)
    await soon(() => shadowText(element).includes('Something went wrong'))
    element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]!.click()
    await element.updateComplete
    send(element).click()
    await soon(() => accepted.length === 2)
    expect(accepted).to.deep.equal([
      { token: 'good', name: 'Bea', organizationId: '00c9000000000000000000ab' },
      { token: 'good', name: 'Bea' },
    ])
  })

  it('confirms an address only on a press', async () => {
    const { element, fake } = await open(server(), '#e=good')
    await soon(() => shadowText(element).includes('new@almacen.example becomes the address of Paula'))
    expect(location.hash).to.equal('')
    await expect(element).to.be.accessible()
    expect(fake.server.requests.some((request) => request.includes('/email/confirm'))).to.equal(false)
    send(element).click()
    await soon(() => shadowText(element).includes('new@almacen.example is confirmed.'))
  })

  it('says that an address belongs to another account', async () => {
    const fake = server()
    fake.server.onPath('POST /api/auth/email/confirm', () => {
      throw new ApiError('conflict', 'taken')
    })
    const { element } = await open(fake, '#e=good')
    await soon(() => shadowText(element).includes('becomes the address'))
    send(element).click()
    await soon(() => shadowText(element).includes('belongs to another account'))
  })

  describe('with a passkey', () => {
    const { get } = navigator.credentials
    afterEach(() => void Object.assign(navigator.credentials, { get }))
    const press = async (answer: () => Promise<Credential | null>) => {
      Object.assign(navigator.credentials, { get: answer })
      const { element, fake } = await open()
      const options = { challenge: 'AAAA', rpId: location.hostname }
      fake.server.onPath('GET /api/auth/passkey/generate-authenticate-options', () => options)
      const button = [...element.shadowRoot!.querySelectorAll('button')].find((one) =>
        one.textContent.includes('Use a passkey'),
      )!
      button.click()
      return { element, fake, button }
    }

    it('does not complain when the person closes the device’s question', async () => {
      const { element, button } = await press(() => Promise.reject(new DOMException('closed', 'NotAllowedError')))
      await soon(() => button.ariaDisabled === 'false')
      await soon(() => element.shadowRoot!.querySelector('[role=alert]') === null)
    })

    it('says when something else goes wrong', async () => {
      const { element } = await press(() => Promise.reject(new DOMException('no', 'SecurityError')))
      await soon(() => shadowText(element).includes('Something went wrong'))
    })
  })
})
