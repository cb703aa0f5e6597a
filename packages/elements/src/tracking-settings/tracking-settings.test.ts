import { expect, html, oneEvent } from '@open-wc/testing'
import { FakeTrackingSettings } from '../testing/fake-tracking-settings.ts'
import { shadowText } from '../testing/in-portal.ts'
import { button, control, openPane, says, type } from '../testing/settings-page.ts'
import { soon } from '../testing/soon.ts'
import './tracking-settings.ts'
import type { TrackingSettings } from './tracking-settings.ts'

async function open(fake = new FakeTrackingSettings(), width = 1000) {
  const template = html`<waybill-tracking-settings></waybill-tracking-settings>`
  const { element } = await openPane<TrackingSettings>(template, fake, width)
  await soon(() => page(element)?.view)
  return { element, fake }
}
const page = (element: TrackingSettings) => element.shadowRoot!.querySelector('waybill-tracking-page')
const flip = (element: TrackingSettings, id: string) => control(element, id).click()
async function saved(element: TrackingSettings) {
  setTimeout(() => button(element, 'Save changes').click())
  await oneEvent(element, 'waybill-settings-saved')
}

describe('settings of tracking pages', () => {
  it('are accessible, narrow too', async () => {
    for (const width of [1000, 320]) await expect((await open(undefined, width)).element).to.be.accessible()
  })

  it('save only what was chosen', async () => {
    const { element, fake } = await open()
    type(element, 'headline', 'On its way from Almacén Norte')
    flip(element, 'proof')
    type(element, 'onMap', 'next_stop')
    type(element, 'hoursAfterEnd', '168')
    await saved(element)
    const shows = { shows: 'next_stop' }
    const policy = { proof: { shows: 'never' }, position: shows, routeAhead: shows, routeBehind: shows }
    expect(fake.sent).to.deep.equal([{ headline: 'On its way from Almacén Norte', hoursAfterEnd: 168, policy }])
  })

  it('show beside what they will come to, before anything is saved', async () => {
    const { element, fake } = await open()
    type(element, 'message', 'Keep it cool')
    await soon(() => page(element)?.view?.message === 'Keep it cool')
    control<HTMLElement>(element, 'proof').click()
    await soon(() => fake.previews.at(-1)?.choices.policy.proof?.shows === 'never')
    expect(fake.sent).to.deep.equal([])
  })

  it('show the moment after the delivery too', async () => {
    const { element } = await open()
    element.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=moment]')[1]!.click()
    await soon(() => page(element)?.view?.status === 'completed')
  })

  it('say how a colour will be read and refuse what is none', async () => {
    const { element, fake } = await open()
    type(element, 'accent', '#ffe9a8')
    await says(element, 'We darkened it a little so it can be read.')
    type(element, 'accent', 'teal')
    await element.updateComplete
    button(element, 'Save changes').click()
    await says(element, 'Write a colour like #0a6579.')
    expect(fake.sent).to.deep.equal([])
  })

  it('choose whom recipients ask', async () => {
    const { element, fake } = await open()
    element.shadowRoot!.querySelector<HTMLInputElement>('[value=nobody]')!.click()
    await saved(element)
    expect(fake.sent).to.deep.equal([{ contact: 'nobody', policy: {} }])
  })

  it('go back to the inherited one by one, and the focus to the field', async () => {
    const fake = new FakeTrackingSettings()
    fake.settings = {
      ...fake.settings,
      own: { headline: 'Soon', message: 'Ring twice', policy: { proof: { shows: 'never' } } },
    }
    const { element } = await open(fake)
    for (const name of ['Headline', 'Proof of delivery'])
      element.shadowRoot!.querySelector<HTMLElement>(`[aria-label="Back to the default: ${name}"]`)!.click()
    await soon(() => element.shadowRoot!.activeElement?.id === 'proof')
    expect(control(element, 'headline').value).to.equal('')
    await expect(element).to.be.accessible()
    await saved(element)
    expect(fake.sent).to.deep.equal([{ message: 'Ring twice', policy: {} }])
  })

  it('keep what was typed when somebody else has changed them meanwhile', async () => {
    const { element, fake } = await open()
    fake.settings = { ...fake.settings, version: 7, own: { message: 'Theirs', policy: {} } }
    type(element, 'headline', 'Mine')
    await element.updateComplete
    button(element, 'Save changes').click()
    await says(element, 'Somebody changed this at the same time')
    expect(control(element, 'headline').value).to.equal('Mine')
    await saved(element)
    expect(fake.sent).to.deep.equal([{ message: 'Theirs', headline: 'Mine', policy: {} }])
  })

  it('can only be looked at without the right to change them', async () => {
    const { element } = await open(new FakeTrackingSettings('viewer'))
    expect(control(element, 'headline').disabled).to.equal(true)
    expect(shadowText(element)).to.contain('Owners and admins can change this.').and.not.contain('Save changes')
  })
})
