import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { soon } from '../testing/soon.ts'
import { trackingStates } from '../testing/tracking-states.ts'
import './proof.ts'
import type { ProofOfDelivery } from './proof.ts'

const { proof } = trackingStates().delivered!
const open = (given = proof) => fixture<ProofOfDelivery>(html`<waybill-proof .proof=${given}></waybill-proof>`)
const thumbs = (element: ProofOfDelivery) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.thumb')]

describe('proof of delivery', () => {
  it('names each picture and is accessible', async () => {
    const element = await open()
    expect(thumbs(element).map((thumb) => thumb.getAttribute('aria-label'))).to.deep.equal([
      'Photo 1',
      'Signature by Lucía Ferreira',
    ])
    await expect(element).to.be.accessible()
  })

  it('opens a picture large and gives focus back when it closes', async () => {
    const element = await open()
    const [first] = thumbs(element)
    first!.focus()
    first!.click()
    const dialog = element.shadowRoot!.querySelector('dialog')!
    await soon(() => dialog.open)
    expect(dialog.querySelector('img')!.alt).to.equal('Photo 1')
    await expect(element).to.be.accessible()
    dialog.querySelector('button')!.click()
    await soon(() => !dialog.open)
    expect(element.shadowRoot!.activeElement).to.equal(first)
  })

  it('says what the driver noted and checked', async () => {
    const element = await open()
    expect(element.shadowRoot!.textContent).to.contain('Age checked').and.to.contain('Left with the porter')
  })

  it('asks for new addresses when a picture does not load', async () => {
    const element = await open({ ...proof!, photos: [{ id: 'old', url: 'data:,', contentType: 'image/png' }] })
    const event = await oneEvent(element, 'waybill-proof-expired')
    expect(event.composed).to.equal(true)
  })

  it('shows nothing without a proof', async () => {
    const element = await open(null)
    expect(element.shadowRoot!.querySelector('section')!.hidden).to.equal(true)
  })
})
