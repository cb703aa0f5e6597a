import { expect, fixture, html } from '@open-wc/testing'
import type { ChatPanel } from '../chat-panel/chat-panel.ts'
import { NOTIFY } from '../chat-panel/notify-name.ts'
import { FakeChat, GENERAL } from '../testing/fake-chat.ts'
import { giveNetworkBack, takeNetwork } from '../testing/fake-network.ts'
import { browserAsks, browserIsItself } from '../testing/fake-notification.ts'
import { FakeOrders } from '../testing/fake-orders.ts'
import { soon } from '../testing/soon.ts'
import './portal.ts'
import type { WaybillPortal } from './portal.ts'

describe('a notification while the portal shows orders', () => {
  afterEach(() => {
    giveNetworkBack()
    localStorage.removeItem(NOTIFY)
    browserIsItself()
  })

  it('opens its conversation when it is pressed', async () => {
    const { shown, press } = browserAsks('granted')
    await Notification.requestPermission()
    document.hasFocus = () => false
    localStorage.setItem(NOTIFY, 'yes')
    const fake = new FakeOrders()
    const server = takeNetwork(fake.server)
    const portal = await fixture<WaybillPortal>(html`<waybill-portal server=${server}></waybill-portal>`)
    const message = new FakeChat().say('courier', GENERAL.id, 'Good morning')
    await soon(() => {
      fake.server.tell({ type: 'message', connectionId: GENERAL.id, message, orderId: null })
      return shown.length > 0
    }, 'the notification shows')
    const screen = portal.shadowRoot!.querySelector('waybill-portal-screen')!
    const panel = () => screen.shadowRoot!.querySelector<ChatPanel>('waybill-chat-panel')
    expect(panel()).to.equal(null)
    press()
    await soon(() => panel()?.orderId === GENERAL.id, 'the chat opens with it')
  })
})
