import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { ApiError } from '@waybill/contract/problem'
import { FakeOrders, contextOf } from '../testing/fake-orders.ts'
import { FakeSettings } from '../testing/fake-settings.ts'
import { giveNetworkBack, takeNetwork } from '../testing/fake-network.ts'
import { shadowText, stillness } from '../testing/in-portal.ts'
import { idOf } from '../testing/orders.ts'
import './portal.ts'
import type { WaybillPortal } from './portal.ts'
import { soon } from '../testing/soon.ts'
import type { PortalScreen } from './portal-screen.ts'

const find = <E extends HTMLElement>(root: Element, selector: string) => root.shadowRoot!.querySelector<E>(selector)!
const rows = (screen: PortalScreen) => [
  ...find(screen, 'waybill-order-table').shadowRoot!.querySelectorAll<HTMLElement>('tbody:not(.waiting) tr'),
]
const details = (screen: PortalScreen) => find(screen, 'waybill-order-details')

async function open(fake = new FakeOrders(), routing: 'hash' | 'none' = 'none') {
  const server = takeNetwork(fake.server)
  const portal = await fixture<WaybillPortal>(
    html`<waybill-portal server=${server} routing=${routing}></waybill-portal>`,
  )
  await soon(() => find(portal, 'waybill-portal-screen')?.shadowRoot, 'the screen is there')
  const screen = find<PortalScreen>(portal, 'waybill-portal-screen')
  await soon(() => rows(screen).length > 0, 'orders are there')
  await soon(() => fake.server.room.welcomed > 0)
  return { portal, screen, fake }
}

describe('portal', () => {
  before(async () => setViewport({ width: 1280, height: 800 }))
  afterEach(() => {
    giveNetworkBack()
    sessionStorage.clear()
    history.replaceState(null, '', location.pathname + location.search)
  })

  it('is accessible, alone and with an open order', async () => {
    const { portal, screen } = await open()
    await expect(portal).to.be.accessible()
    rows(screen)[1]!.querySelector('button')!.click()
    await soon(() => details(screen)?.shadowRoot?.querySelector('.stops'))
    await stillness(screen)
    await expect(portal).to.be.accessible()
  })

  it('opens an order beside the table and gives the focus back to its row', async () => {
    const { screen } = await open()
    rows(screen)[1]!.querySelector('button')!.focus()
    await sendKeys({ press: 'Enter' })
    await soon(() => details(screen)?.shadowRoot?.querySelector('.close'))
    expect(rows(screen)[1]!.ariaSelected).to.equal('true')
    const close = find(details(screen), '.close')
    close.focus()
    close.click()
    await soon(() => !details(screen))
    const table = find(screen, 'waybill-order-table')
    expect(table.shadowRoot!.activeElement?.textContent?.trim()).to.equal('e3b05d12')
  })

  it('wears the brand of the only courier', async () => {
    const fake = new FakeOrders()
    fake.context = contextOf(1)
    const { portal, screen } = await open(fake)
    expect(shadowText(screen)).to.contain('Faro Envíos')
    expect(getComputedStyle(portal).getPropertyValue('--waybill-accent')).to.contain('#0a6579')
  })

  it('offers no new order to who may only look', async () => {
    const fake = new FakeOrders()
    fake.context = { ...fake.context, scopes: ['orders:read'] }
    const { screen } = await open(fake)
    expect(find(screen, '.new').hidden).to.equal(true)
    expect(find(screen, '#chat-button').hidden).to.equal(true)
  })

  it('counts unread messages on the chat', async () => {
    const fake = new FakeOrders()
    fake.unread = 3
    const { screen } = await open(fake)
    await soon(() => find(screen, '#chat-button').ariaLabel === 'Chat, 3 unread messages')
    fake.unread = 4
    fake.server.tell({ type: 'read', connectionId: idOf('t1'), threadId: idOf('t1'), party: 'courier', seq: 1 })
    await soon(() => find(screen, '#chat-button').ariaLabel === 'Chat, 4 unread messages')
    expect(find(screen, '#chat-button .badge').textContent).to.equal('4')
  })

  it('finds with a slash', async () => {
    const { screen } = await open(new FakeOrders(), 'hash')
    await sendKeys({ press: '/' })
    await soon(() => screen.shadowRoot!.activeElement?.localName === 'waybill-order-find')
    expect(screen.shadowRoot!.activeElement?.shadowRoot?.querySelector('input')?.value).to.equal('')
  })

  it('keeps its place in the address and finds it again', async () => {
    history.replaceState(null, '', '#7c1e09af?status=in_progress')
    const { screen, fake } = await open(new FakeOrders(), 'hash')
    expect(rows(screen)).to.have.length(3)
    const readings = fake.server.requests.filter((request) => request.startsWith('GET /v1/orders?'))
    expect(readings).to.have.length(1)
    expect(readings[0]).to.contain('status=in_progress')
    await soon(() => shadowText(details(screen)).includes('7c1e09af'))
    rows(screen)[1]!.querySelector('button')!.click()
    await soon(() => location.hash === '#e3b05d12?status=in_progress')
    history.back()
    await soon(() => location.hash === '#7c1e09af?status=in_progress')
    await soon(() => rows(screen)[0]!.ariaSelected === 'true')
    expect(document.title).to.equal('Orders · Waybill')
  })

  it('leaves the page’s address and title alone unless it is asked to keep them', async () => {
    document.title = 'A shop'
    const { screen } = await open()
    rows(screen)[1]!.querySelector('button')!.click()
    await soon(() => details(screen))
    expect(location.hash).to.equal('')
    expect(document.title).to.equal('A shop')
  })

  it('shows the way in when nobody is signed in, and when a session ends', async () => {
    const fake = new FakeOrders()
    fake.server.on('GET /v1/brand', () => fake.context.brand)
    const { portal, screen } = await open(fake)
    const refuse = () => {
      throw new ApiError('unauthenticated', 'The session has ended')
    }
    fake.server.on('GET /v1/context', refuse).on('GET /v1/orders', refuse)
    fake.server.room.lose()
    fake.change('7c1e09af', {})
    await soon(() => find(portal, 'waybill-sign-in')?.shadowRoot?.querySelector('form'), 'the way in')
    expect(screen.isConnected).to.equal(false)
    await expect(portal).to.be.accessible()
  })

  it('works for another organization when one is chosen', async () => {
    const fake = new FakeOrders()
    const other = { id: idOf('cafe'), kind: 'client', name: 'Bodega Sur' } as const
    fake.context = { ...fake.context, organizations: [...fake.context.organizations, other] }
    const { portal, screen } = await open(fake)
    const choice = [...screen.shadowRoot!.querySelectorAll('#account button')].find((button) =>
      button.textContent.includes('Bodega Sur'),
    )
    setTimeout(() => (choice as HTMLElement).click())
    await oneEvent(portal, 'waybill-organization')
    await soon(() => portal.organization === other.id)
    expect(sessionStorage.getItem('waybill-organization')).to.equal(other.id)
  })

  it('opens the settings by the cog, keeps them in the address and comes back to the cog', async () => {
    history.replaceState(null, '', '#7c1e09af?status=in_progress')
    const { portal, screen } = await open(new FakeSettings(), 'hash')
    find(screen, '#settings-button').click()
    await soon(() => find(portal, 'waybill-settings')?.shadowRoot?.querySelector('[aria-current]'), 'settings')
    expect([location.hash, screen.checkVisibility()]).to.deep.equal(['#settings', false])
    const settings = find(portal, 'waybill-settings')
    const organization = () => find(settings, 'waybill-organization-settings')?.shadowRoot?.querySelector('h2')
    await soon(organization, 'the first section')
    await expect(portal).to.be.accessible()
    const members = [...settings.shadowRoot!.querySelectorAll('nav button')][1] as HTMLElement
    members.click()
    await soon(() => location.hash === '#settings/members')
    find(settings, '.bar button').click()
    await soon(() => location.hash === '#7c1e09af?status=in_progress')
    await soon(() => screen.shadowRoot!.activeElement?.id === 'settings-button')
    expect(rows(screen)).to.have.length(3)
  })

  it('begins with the settings where the address says so', async () => {
    history.replaceState(null, '', '#settings/members')
    const fake = new FakeSettings()
    const server = takeNetwork(fake.server)
    const portal = await fixture<WaybillPortal>(html`<waybill-portal server=${server} routing="hash"></waybill-portal>`)
    await soon(() => find(portal, 'waybill-settings')?.shadowRoot?.querySelector('waybill-members'), 'members')
    expect(location.hash).to.equal('#settings/members')
  })

  it('has no cog where there is nothing to set', async () => {
    const fake = new FakeOrders()
    fake.context = { ...fake.context, person: null }
    const { screen } = await open(fake)
    expect(find(screen, '#settings-button').hidden).to.equal(true)
  })

  it('gives its server to the elements inside instead of showing its screen', async () => {
    const fake = new FakeOrders()
    const server = takeNetwork(fake.server)
    const portal = await fixture<WaybillPortal>(
      html`<waybill-portal server=${server}><waybill-order-table></waybill-order-table></waybill-portal>`,
    )
    const table = portal.querySelector('waybill-order-table')!
    await soon(() => table.shadowRoot?.querySelector('tbody:not(.waiting) tr'), 'rows')
    expect(find(portal, 'waybill-portal-screen')).to.equal(null)
  })
})

describe('portal on a phone', () => {
  before(async () => setViewport({ width: 390, height: 844 }))
  after(async () => setViewport({ width: 1280, height: 800 }))
  afterEach(giveNetworkBack)

  it('covers the table with the details, moves the focus there and back', async () => {
    const { portal, screen } = await open()
    await expect(portal).to.be.accessible()
    const row = rows(screen)[1]!.querySelector('button')!
    row.focus()
    row.click()
    await soon(() => screen.shadowRoot!.activeElement?.localName === 'waybill-order-details')
    expect(find(screen, 'waybill-order-table').checkVisibility({ visibilityProperty: true })).to.equal(false)
    await soon(() => find(details(screen), '.stops'))
    await stillness(screen)
    await expect(portal).to.be.accessible()
    find(details(screen), '.back').click()
    await soon(() => screen.shadowRoot!.activeElement?.localName === 'waybill-order-table')
  })

  it('shows the find box in the bar’s place', async () => {
    const { screen } = await open()
    const box = find(screen, 'waybill-order-find')
    expect(box.checkVisibility()).to.equal(false)
    find(screen, '.bar .find').click()
    await soon(() => screen.shadowRoot!.activeElement === box)
    find(screen, '.bar .find').click()
    await soon(() => !box.checkVisibility())
    expect(find(screen, '.new').checkVisibility()).to.equal(true)
  })
})
