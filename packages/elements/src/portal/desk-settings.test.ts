import { expect, fixture, html } from '@open-wc/testing'
import type { CourierDesk } from '../courier-desk/courier-desk.ts'
import { FakeDesk } from '../testing/fake-desk.ts'
import { giveNetworkBack, takeNetwork } from '../testing/fake-network.ts'
import { shadowText } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import '../courier-desk/courier-desk.ts'
import './portal.ts'
import type { WaybillPortal } from './portal.ts'

describe('the settings of a courier', () => {
  const page = location.pathname + location.search
  afterEach(() => {
    giveNetworkBack()
    history.replaceState(null, '', page)
  })

  it('open from its desk, in the address too, and give the focus back', async () => {
    const portal = await fixture<WaybillPortal>(
      html`<waybill-portal server=${takeNetwork(new FakeDesk().server)} routing="hash"
        ><waybill-courier-desk></waybill-courier-desk
      ></waybill-portal>`,
    )
    const desk = portal.querySelector<CourierDesk>('waybill-courier-desk')!
    const menu = () => desk.shadowRoot!.querySelector('#account')!
    await soon(() => menu().textContent.includes('Settings'))
    desk.shadowRoot!.querySelector<HTMLElement>('#account-button')!.click()
    const entry = [...menu().querySelectorAll('button')].find((button) => button.textContent.includes('Settings'))!
    entry.click()
    const settings = () => portal.shadowRoot!.querySelector('waybill-settings')
    await soon(() => settings() && shadowText(settings()!).includes('Settings'))
    expect(location.hash).to.equal('#settings')
    expect(desk.checkVisibility()).to.equal(false)
    settings()!.shadowRoot!.querySelector<HTMLElement>('header button')!.click()
    await soon(() => !settings())
    expect(desk.checkVisibility()).to.equal(true)
    await soon(() => desk.shadowRoot!.activeElement?.id === 'account-button')
  })
})
