import { expect, html, oneEvent } from '@open-wc/testing'
import { FakeSettings } from '../testing/fake-settings.ts'
import { inPortal, shadowText } from '../testing/in-portal.ts'
import { button, control, type } from '../testing/settings-page.ts'
import './settings.ts'
import type { Settings } from './settings.ts'
import { soon } from '../testing/soon.ts'

async function open(fake = new FakeSettings(), width = 1100) {
  const size = { width, height: 640 }
  const element = await inPortal<Settings>(html`<waybill-settings closable></waybill-settings>`, fake, size)
  await soon(() => element.shadowRoot!.querySelector('[aria-current]'), 'sections')
  return { element, fake }
}
const sections = (element: Settings) =>
  [...element.shadowRoot!.querySelectorAll('nav button')].map((one) => one.textContent.trim())
const inner = (element: Settings, tag: string) => element.shadowRoot!.querySelector<HTMLElement>(tag)!
const ready = (element: Settings, tag: string) => soon(() => inner(element, tag)?.shadowRoot?.querySelector('h2'), tag)

describe('the settings', () => {
  for (const width of [1100, 340]) {
    it(`are accessible at ${width} pixels`, async () => {
      const { element } = await open(undefined, width)
      await ready(element, 'waybill-organization-settings')
      await expect(element).to.be.accessible()
    })
  }

  it('show each role its sections', async () => {
    const of = async (role: string, kind?: 'courier') => sections((await open(new FakeSettings(role, kind))).element)
    expect(await of('owner')).to.deep.equal([
      'Organization',
      'Members',
      'Communications',
      'Tracking page',
      'API & integrations',
      'Webhook endpoints',
      'Paula Etchart',
    ])
    expect(await of('viewer')).to.deep.equal(['Organization', 'Members', 'Paula Etchart'])
    expect(await of('owner', 'courier')).to.deep.equal([
      'Organization',
      'Members',
      'Communications',
      'Tracking page',
      'Branding',
      'API & integrations',
      'Webhook endpoints',
      'Paula Etchart',
    ])
  })

  it('keep what was typed in a section while another is open', async () => {
    const { element } = await open()
    await ready(element, 'waybill-organization-settings')
    type(inner(element, 'waybill-organization-settings'), 'name', 'Half a na')
    setTimeout(() => button(element, 'Members').click())
    expect((await oneEvent(element, 'waybill-settings-section')).detail).to.deep.equal({ section: 'members' })
    await ready(element, 'waybill-members')
    expect(inner(element, 'waybill-organization-settings').checkVisibility()).to.equal(false)
    button(element, 'Organization').click()
    await element.updateComplete
    expect(inner(element, 'waybill-organization-settings').checkVisibility()).to.equal(true)
    expect(control(inner(element, 'waybill-organization-settings'), 'name').value).to.equal('Half a na')
  })

  it('say when something was saved', async () => {
    const { element } = await open()
    await ready(element, 'waybill-organization-settings')
    expect(shadowText(element)).not.to.match(/Saved \d/)
    inner(element, 'waybill-organization-settings').dispatchEvent(
      new CustomEvent('waybill-settings-saved', { bubbles: true, composed: true }),
    )
    await soon(() => /Saved \d/.test(shadowText(element)))
  })

  it('open the section that is asked for, and the first where there is no such', async () => {
    const { element } = await open()
    element.section = 'user'
    await ready(element, 'waybill-user-settings')
    element.section = 'nonsense'
    await element.updateComplete
    expect(element.shadowRoot!.querySelector('[aria-current]')?.textContent?.trim()).to.equal('Organization')
  })

  it('tell that somebody is done', async () => {
    const { element } = await open()
    setTimeout(() => button(element, 'Back').click())
    const { bubbles, composed } = await oneEvent(element, 'waybill-settings-close')
    expect({ bubbles, composed }).to.deep.equal({ bubbles: true, composed: true })
  })
})
