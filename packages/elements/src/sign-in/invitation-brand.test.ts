import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { giveNetworkBack, takeNetwork } from '../testing/fake-network.ts'
import { FakeOrders } from '../testing/fake-orders.ts'
import { shadowText } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import './sign-in.ts'
import type { SignIn } from './sign-in.ts'

function server(): FakeOrders {
  const fake = new FakeOrders()
  fake.server.on('GET /v1/brand', () => ({ name: 'Waybill', logoUrl: null, accent: null }))
  fake.server.onPath('POST /api/auth/invitation/preview', () => ({
    email: 'bea@almacen.example',
    organizationName: 'Almacén Norte',
    inviterName: 'Faro Envíos',
    personName: 'Bea',
    organizations: [],
    brand: { name: 'Faro Envíos', logoUrl: null, accent: '#0a6579' },
  }))
  fake.server.onPath('POST /api/auth/invitation/accept', () => ({ organizationId: 'x' }))
  return fake
}

describe('an invitation on a host that is nobody’s', () => {
  const page = location.pathname + location.search
  afterEach(() => {
    giveNetworkBack()
    history.replaceState(null, '', page)
  })

  it('looks like the courier that invites, also when it was accepted', async () => {
    history.replaceState(null, '', `${page}#i=good`)
    const address = takeNetwork(server().server)
    const element = await fixture<SignIn>(html`<waybill-sign-in server=${address} links></waybill-sign-in>`)
    await soon(() => shadowText(element).includes('Faro Envíos invites you'))
    const brand = () => element.shadowRoot!.querySelector('.brand')?.textContent
    expect(brand()).to.contain('Faro Envíos')
    expect(element.style.getPropertyValue('--waybill-accent')).to.not.equal('')
    setTimeout(() => element.shadowRoot!.querySelector<HTMLButtonElement>('.primary')!.click())
    await oneEvent(element, 'waybill-signed-in')
    expect(brand()).to.contain('Faro Envíos')
  })
})
