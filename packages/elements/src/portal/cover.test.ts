import { expect, fixture, html } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { FakeOrders } from '../testing/fake-orders.ts'
import { giveNetworkBack, takeNetwork } from '../testing/fake-network.ts'
import { soon } from '../testing/soon.ts'
import './portal.ts'
import type { PortalScreen } from './portal-screen.ts'
import type { WaybillPortal } from './portal.ts'

const find = <E extends HTMLElement>(root: Element, selector: string) => root.shadowRoot!.querySelector<E>(selector)!
const hasChat = (screen: PortalScreen): boolean => find(screen, 'waybill-chat-panel') !== null
const hasForm = (screen: PortalScreen): boolean => find<HTMLDialogElement>(screen, 'dialog').open

async function open(): Promise<PortalScreen> {
  const server = takeNetwork(new FakeOrders().server)
  const portal = await fixture<WaybillPortal>(html`<waybill-portal server=${server} routing="hash"></waybill-portal>`)
  await soon(() => find(portal, 'waybill-portal-screen')?.shadowRoot, 'the screen is there')
  const screen = find<PortalScreen>(portal, 'waybill-portal-screen')
  await soon(() => ['#chat-button', '[part~=new]'].every((one) => find(screen, one)?.checkVisibility()), 'has commands')
  return screen
}

describe('the way back on a phone', () => {
  const page = location.href
  before(() => setViewport({ width: 390, height: 800 }))
  after(() => setViewport({ width: 800, height: 600 }))
  afterEach(() => {
    giveNetworkBack()
    sessionStorage.clear()
    history.replaceState(null, '', page)
  })

  it('takes down the chat and the order form, and stays on the page', async () => {
    const screen = await open()
    find(screen, '#chat-button').click()
    await soon(() => hasChat(screen))
    history.back()
    await soon(() => !hasChat(screen))
    find(screen, '[part~=new]').click()
    await soon(() => hasForm(screen))
    history.back()
    await soon(() => !hasForm(screen))
    expect(location.href).to.equal(page)
  })

  it('is as long after a cover was closed by its own command as before it was opened', async () => {
    history.replaceState('before', '', page)
    const screen = await open()
    find(screen, '#chat-button').click()
    await soon(() => hasChat(screen))
    expect(history.state).to.equal('waybill-cover')
    screen.shadowRoot!.querySelector('waybill-chat-panel')!.dispatchEvent(new CustomEvent('waybill-chat-close'))
    await soon(() => !hasChat(screen))
    await soon(() => history.state === 'before')
  })

  it('closes an order that was opened from the chat, whose list is seen again', async () => {
    const screen = await open()
    find(screen, '#chat-button').click()
    await soon(() => hasChat(screen))
    const detail = { id: '7c1e09af', shortId: '7c1e09af' }
    screen.dispatchEvent(new CustomEvent('waybill-order-open', { detail }))
    await soon(() => location.hash === '#7c1e09af')
    expect(hasChat(screen)).to.equal(false)
    history.back()
    await soon(() => find(screen, 'waybill-order-details') === null)
    expect([location.href, hasChat(screen)]).to.deep.equal([page, false])
  })
})
