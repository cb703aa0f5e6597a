import { expect, html, oneEvent } from '@open-wc/testing'
import { FakeSettings } from '../testing/fake-settings.ts'
import { shadowText } from '../testing/in-portal.ts'
import { button, control, openPane, says, type } from '../testing/settings-page.ts'
import './branding.ts'
import type { Branding } from './branding.ts'
import { soon } from '../testing/soon.ts'

const open = (fake = new FakeSettings('owner', 'courier'), width?: number) =>
  openPane<Branding>(html`<waybill-branding></waybill-branding>`, fake, width)
const sampleAccent = (element: Branding) =>
  element.shadowRoot!.querySelector<HTMLElement>('waybill-brand-sample')!.style.getPropertyValue('--waybill-accent')

describe('the editor of a brand', () => {
  it('is accessible, narrow too', async () => {
    for (const width of [720, 320]) await expect((await open(undefined, width)).element).to.be.accessible()
  })

  it('says that a colour reads, and saves it', async () => {
    const { element, fake } = await open()
    await says(element, 'Easy to read')
    type(element, 'accent', '#8a3a12')
    await element.updateComplete
    expect(sampleAccent(element)).to.contain('#8a3a12')
    setTimeout(() => button(element, 'Save changes').click())
    await oneEvent(element, 'waybill-settings-saved')
    expect(fake.sent).to.deep.equal([{ accent: '#8a3a12' }])
  })

  it('darkens a pale colour, says so and shows it beside', async () => {
    const { element } = await open()
    type(element, 'accent', '#ffe9a8')
    await says(element, 'We darkened it a little so it can be read.')
    expect(sampleAccent(element)).not.to.match(/^light-dark\(#ffe9a8/)
    await expect(element).to.be.accessible()
  })

  it('takes no name for a colour', async () => {
    const { element, fake } = await open()
    type(element, 'accent', 'teal')
    await element.updateComplete
    button(element, 'Save changes').click()
    await says(element, 'Write a colour like #0a6579.')
    expect(element.shadowRoot!.activeElement?.id).to.equal('accent')
    expect(fake.sent).to.deep.equal([])
  })

  it('goes back to our colour', async () => {
    const { element } = await open()
    button(element, 'Use ours').click()
    await says(element, 'Ours, until you choose one')
    expect(control(element, 'accent').value).to.equal('')
  })

  it('says that a host belongs to somebody else', async () => {
    const { element } = await open()
    type(element, 'host', 'taken.example')
    await element.updateComplete
    button(element, 'Save changes').click()
    await says(element, 'belongs to somebody else')
    expect(control(element, 'host').value).to.equal('taken.example')
  })

  it('can only be looked at by a dispatcher', async () => {
    const { element } = await open(new FakeSettings('dispatcher', 'courier'))
    await soon(() => shadowText(element).includes('Owners and admins can change this.'))
    expect(control(element, 'accent').disabled).to.equal(true)
  })
})
