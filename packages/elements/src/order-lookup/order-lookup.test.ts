import { expect, fixture, html } from '@open-wc/testing'
import { FakeApi, json, problem } from '@waybill/client/testing/fake-api'
import { soon } from '../testing/soon.ts'
import { SAMPLE_TOKEN, sampleView } from '../testing/tracking-sample.ts'
import { saying, unserve } from '../testing/tracking-probe.ts'
import './order-lookup.ts'
import type { OrderLookup } from './order-lookup.ts'

const found = json({ token: SAMPLE_TOKEN, url: `https://track.example/t/${SAMPLE_TOKEN}` })

/** Answers searches in turn; whatever a delivery's page asks gets a delivery. */
function search(...replies: ConstructorParameters<typeof FakeApi>): FakeApi {
  const searches = new FakeApi(...replies)
  const pages = new FakeApi(json(sampleView()))
  globalThis.fetch = (url, init) => (new Request(url).url.endsWith('/lookups') ? searches : pages).fetch(url, init)
  return searches
}

afterEach(unserve)

const asking = (): Promise<OrderLookup> =>
  fixture(
    html`<waybill-order-lookup server="https://track.example" publishable-key="pk_1" no-map></waybill-order-lookup>`,
  )
const part = <Type extends Element = HTMLElement>(lookup: OrderLookup, selector: string): Type =>
  lookup.shadowRoot!.querySelector<Type>(selector)!

async function ask(lookup: OrderLookup, order: string, proof: string): Promise<void> {
  part<HTMLInputElement>(lookup, '#shortId').value = order
  part<HTMLInputElement>(lookup, '#proof').value = proof
  part<HTMLButtonElement>(lookup, 'button').click()
  await lookup.updateComplete
}

describe('order lookup', () => {
  it('is accessible while it asks, after a fault and with a delivery', async () => {
    search(found)
    const lookup = await asking()
    await expect(lookup).to.be.accessible()
    await ask(lookup, 'xyz', '')
    await expect(lookup).to.be.accessible()
    await ask(lookup, '7c1e09af', '099 412 078')
    await saying(lookup, 'You are the next stop')
    await expect(lookup).to.be.accessible()
  })

  it('finds a delivery and takes the focus to it', async () => {
    const searches = search(found)
    const lookup = await asking()
    await ask(lookup, ' #7C1E09AF ', ' 099 412 078 ')
    await saying(lookup, 'You are the next stop')
    expect(searches.lastBody).to.deep.equal({
      shortId: '7c1e09af',
      proof: '099 412 078',
      publishableKey: 'pk_1',
    })
    expect(lookup.shadowRoot!.activeElement).to.equal(part(lookup, '#result'))
  })

  it('says at the field what cannot be, without asking the server', async () => {
    const searches = search(found)
    const lookup = await asking()
    await ask(lookup, '7c1e', '1')
    await soon(() => part(lookup, '#about-shortId').textContent.includes('8 characters'))
    expect(part(lookup, '#about-proof').textContent).to.contain('whole phone number or postcode')
    expect(lookup.shadowRoot!.activeElement).to.equal(part(lookup, '#shortId'))
    expect(searches.requests).to.have.length(0)
  })

  it('keeps what was typed when nothing is found, and says the same whatever was wrong', async () => {
    search(problem('not_found', 404))
    const lookup = await asking()
    await ask(lookup, '7c1e09af', '11300')
    await soon(() => part(lookup, '[role=alert]').textContent.includes('We find no delivery'))
    expect(part<HTMLInputElement>(lookup, '#proof').value).to.equal('11300')
  })

  it('says one thing at a time', async () => {
    search(problem('not_found', 404))
    const lookup = await asking()
    await ask(lookup, '7c1e09af', '11300')
    await soon(() => part(lookup, '[role=alert]').textContent.includes('We find no delivery'))
    await ask(lookup, '7c1e', '11300')
    await soon(() => part(lookup, '#about-shortId').textContent.includes('8 characters'))
    expect(part(lookup, '[role=alert]').textContent.trim()).to.equal('')
  })

  it('says when it was tried too often', async () => {
    search(problem('rate_limited', 429))
    const lookup = await asking()
    await ask(lookup, '7c1e09af', '11300')
    await soon(() => part(lookup, '[role=alert]').textContent.includes('too often'), 'says it')
  })

  it('asks nobody for what the page knows', async () => {
    const searches = search(found)
    const lookup = await fixture<OrderLookup>(
      html`<waybill-order-lookup
        server="https://track.example"
        publishable-key="pk_1"
        order="7c1e09af"
        proof="11300"
        no-map
      ></waybill-order-lookup>`,
    )
    await saying(lookup, 'You are the next stop')
    expect(searches.requests).to.have.length(1)
  })

  it('goes back to the question for another order', async () => {
    search(found)
    const lookup = await asking()
    await ask(lookup, '7c1e09af', '11300')
    await saying(lookup, 'You are the next stop')
    part<HTMLButtonElement>(lookup, '.found > button').click()
    await soon(() => lookup.shadowRoot!.activeElement === part(lookup, '#shortId'))
    expect(part<HTMLInputElement>(lookup, '#shortId').value).to.equal('')
  })

  it('leaves the delivery to a host that shows it in its own way', async () => {
    search(found)
    const lookup = await asking()
    let url = ''
    lookup.addEventListener('waybill-found', (event) => {
      event.preventDefault()
      url = event.detail.url
    })
    await ask(lookup, '7c1e09af', '11300')
    await soon(() => url.endsWith(SAMPLE_TOKEN))
    await lookup.updateComplete
    expect(part(lookup, 'waybill-tracking-page')).to.equal(null)
  })
})
