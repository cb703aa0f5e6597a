import { expect, html, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { FakeLink, visitOf } from '../testing/fake-link.ts'
import { inPortal, shadowText, stillness } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import './link-visits.ts'
import type { LinkVisits } from './link-visits.ts'

const find = <E extends HTMLElement>(root: Element, selector: string) => root.shadowRoot!.querySelector<E>(selector)!
const press = (root: Element, words: string, within = '#visits-dialog') =>
  [...find(root, within).querySelectorAll('button')].find((button) => button.textContent.includes(words))!.click()

async function open(fake = new FakeLink()) {
  const element = await inPortal<LinkVisits>(
    html`<waybill-link-visits order-id="o1" leg-id="l1" stop="Drop-off" editable></waybill-link-visits>`,
    fake,
  )
  await soon(() => find(element, '.state, [role=alert]'))
  await stillness(element)
  return { element, fake }
}

describe('link visits', () => {
  it('say who saw the link and when, and are accessible', async () => {
    const { element } = await open()
    await expect(element).to.be.accessible()
    const words = shadowText(element)
    expect(words).to.contain('Tracking link for Drop-off').and.contain('Works since')
    expect(words).to.contain('Phone · Uruguay').and.contain('3 times').and.contain('Preview of a messenger')
  })

  it('say so where nobody has opened it, and where there is no link yet', async () => {
    const fake = new FakeLink()
    fake.log = { link: null, visits: [], rating: null }
    const { element } = await open(fake)
    expect(shadowText(element)).to.contain('There is no link yet').and.contain('Nobody has opened it yet')
    expect(find(element, '.state').querySelector('button')).to.equal(null)
  })

  it('end the link after a question', async () => {
    const { element, fake } = await open()
    press(element, 'End link')
    await soon(() => find<HTMLDialogElement>(element, '#question').open)
    await stillness(element)
    await expect(element).to.be.accessible()
    expect(fake.server.requests.some((request) => request.startsWith('DELETE'))).to.equal(false)
    press(element, 'End link', '#question')
    await soon(() => shadowText(element).includes('Ended Sun'))
    expect(shadowText(element)).to.contain('The link has ended')
    expect(find(element, '.state').textContent).not.to.contain('End link')
  })

  it('make a new link, show it, and tell visits of the earlier one apart', async () => {
    const { element, fake } = await open()
    fake.log = { ...fake.log, visits: [visitOf()] }
    press(element, 'New link')
    await soon(() => find<HTMLDialogElement>(element, '#question').open)
    press(element, 'New link', '#question')
    await soon(() => find(element, '.link input'))
    expect(find<HTMLInputElement>(element, '.link input').value).to.equal('https://track.test/t/2')
    await soon(() => shadowText(element).includes('earlier link'))
  })

  it('copy a new link, which stays in sight', async () => {
    const copied: string[] = []
    const write = async ([item]: ClipboardItems): Promise<void> => {
      copied.push((await (await item?.getType('text/plain'))?.text()) ?? '')
    }
    Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true })
    try {
      const { element } = await open()
      press(element, 'New link')
      await soon(() => find<HTMLDialogElement>(element, '#question').open)
      press(element, 'New link', '#question')
      await soon(() => shadowText(element).includes('Tracking link copied'))
      expect(copied).to.deep.equal(['https://track.test/t/2'])
      expect(find<HTMLInputElement>(element, '.link input').value).to.equal('https://track.test/t/2')
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard')
    }
  })

  it('tell what the recipient said in the end', async () => {
    const fake = new FakeLink()
    fake.log = { ...fake.log, rating: { stars: 4, comment: 'So kind', at: '2026-11-22T18:00:00.000Z' } }
    const { element } = await open(fake)
    expect(shadowText(element)).to.contain('4 of 5 stars').and.contain('So kind')
  })

  it('ask for their end on Escape', async () => {
    const { element } = await open()
    setTimeout(() => void sendKeys({ press: 'Escape' }))
    expect((await oneEvent(element, 'waybill-link-visits-close')).composed).to.equal(true)
  })
})
