import { expect, html } from '@open-wc/testing'
import { FakeTexts } from '../testing/fake-texts.ts'
import { inPortal, shadowText } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import './opt-outs.ts'
import type { OptOuts } from './opt-outs.ts'

async function open(fake = new FakeTexts()) {
  const element = await inPortal<OptOuts>(html`<waybill-opt-outs></waybill-opt-outs>`, fake)
  await soon(() => people(element).length > 0 || shadowText(element).includes('Nobody'))
  return { element, fake }
}
const people = (element: OptOuts) =>
  [...element.shadowRoot!.querySelectorAll('section > ul > li .who')].map((one) =>
    one.textContent.replace(/\s+/g, ' ').trim(),
  )

describe('opt-outs', () => {
  it('say who, since when and by which word', async () => {
    const { element } = await open()
    await expect(element).to.be.accessible()
    expect(people(element)).to.deep.equal([
      '+59899412078 Lucía Ferreira',
      '+59898230411 Martín Olivera',
      '+59894001177 No name',
    ])
    const text = shadowText(element)
    expect(text).to.contain('Replied “STOP”').and.to.contain('Stop please').and.to.contain('Wanted texts again')
    expect(text).to.contain('Told by the text provider')
  })

  it('are found by a part of a number or name, asked for once typing rests', async () => {
    const { element, fake } = await open()
    const input = element.shadowRoot!.querySelector<HTMLInputElement>('[type=search]')!
    for (const find of ['m', 'ma', 'mar']) {
      input.value = find
      input.dispatchEvent(new Event('input'))
    }
    await soon(() => people(element).length === 1)
    expect(people(element)).to.deep.equal(['+59898230411 Martín Olivera'])
    expect(fake.server.requests.filter((request) => request.includes('find='))).to.have.length(1)
    input.value = 'nobody like this'
    input.dispatchEvent(new Event('input'))
    await soon(() => shadowText(element).includes('Nobody with this number or name'))
  })

  it('can be noted by a courier alone', async () => {
    const { element: client } = await open()
    expect(client.shadowRoot!.querySelector('header button')).to.equal(null)
    const { element } = await open(new FakeTexts().asCourier())
    element.shadowRoot!.querySelector<HTMLButtonElement>('header button')!.click()
    const dialog = element.shadowRoot!.querySelector('dialog')!
    await soon(() => dialog.open)
    await expect(element).to.be.accessible()
    dialog.querySelector<HTMLElement & { value: string }>('waybill-phone-field')!.value = '+59899000111'
    const save = dialog.querySelector<HTMLButtonElement>('.primary')!
    save.click()
    await soon(() => dialog.querySelector('[role=alert]'))
    expect(dialog.textContent).to.contain('Write how they asked.')
    dialog.querySelector('textarea')!.value = 'At the door'
    save.click()
    await soon(() => people(element)[0]!.startsWith('+59899000111'))
    expect(shadowText(element)).to.contain('Noted by Paula').and.to.contain('At the door')
  })

  it('say that there is nobody', async () => {
    const fake = new FakeTexts()
    fake.optOuts = []
    const { element } = await open(fake)
    expect(shadowText(element)).to.contain('Nobody has opted out.')
  })
})
