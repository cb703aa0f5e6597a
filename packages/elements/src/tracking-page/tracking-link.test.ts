import { expect, fixture, html } from '@open-wc/testing'
import { json, problem } from '@waybill/client/testing/fake-api'
import { soon } from '../testing/soon.ts'
import { linked, newToken, part, saying, serve, unserve } from '../testing/tracking-probe.ts'
import { sampleView } from '../testing/tracking-sample.ts'
import { trackingStates } from '../testing/tracking-states.ts'
import type { TrackingPage } from './tracking-page.ts'

afterEach(unserve)

describe('tracking page of a link', () => {
  it('reads it and then follows it', async () => {
    const { reads, sockets } = serve(json(sampleView()))
    const page = await linked()
    expect(await saying(page, 'You are the next stop')).to.contain('On the way')
    expect(reads.last.url).to.contain(`/v1/tracking/${page.token}`)
    await soon(() => sockets.opened.length === 1)
    sockets.last.receive({ type: 'welcome', seq: 0, resumed: true })
    sockets.last.receive({ seq: 1, event: { type: 'view', view: sampleView({ stopsAhead: 2 }) } })
    expect(await saying(page, '2 stops before you')).to.not.contain('next stop')
  })

  it('says that it has ended', async () => {
    serve(problem('link_expired', 410))
    const page = await linked()
    expect(await saying(page, 'This link has ended')).to.contain('after the delivery')
    await expect(page).to.be.accessible()
  })

  it('says that there is nothing behind it', async () => {
    serve(problem('not_found', 404))
    expect(await saying(await linked(), "We can't find this delivery")).to.contain('incomplete')
  })

  it('offers another try after a failure', async () => {
    const { reads } = serve(problem('internal', 400), json(sampleView()))
    const page = await linked()
    await saying(page, "can't be shown right now")
    part(page, 'waybill-tracking-message').shadowRoot!.querySelector('button')!.click()
    expect(await saying(page, 'You are the next stop')).to.not.contain('Try again')
    expect(reads.requests).to.have.length(2)
  })

  it('shows its shape while it loads', async () => {
    serve(() => new Promise(() => {}))
    const page = await linked()
    await soon(() => part(page, '.skeleton'), 'shows bars')
    expect(part(page, '[aria-busy=true]').textContent.trim()).to.equal('')
    await expect(page).to.be.accessible()
  })
})

describe('tracking page in a page that its server has begun', () => {
  it('leaves the first view until its own is there', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>()
    serve(() => promise)
    const page = await fixture<TrackingPage>(
      html`<waybill-tracking-page no-map full-page token=${newToken()}><p>On the way</p></waybill-tracking-page>`,
    )
    const slot = part<HTMLSlotElement>(page, 'slot')
    expect([slot.hidden, part(page, '.page')]).to.deep.equal([false, null])
    resolve(Response.json(sampleView()))
    await saying(page, 'You are the next stop')
    expect(slot.hidden).to.equal(true)
  })

  it('stands its sheet high where the stop is over', async () => {
    serve(json(trackingStates().delivered))
    const page = await fixture<TrackingPage>(
      html`<waybill-tracking-page full-page token=${newToken()} style="inline-size: 390px"></waybill-tracking-page>`,
    )
    await saying(page, 'Delivered')
    expect(part(page, '.sheet').dataset.stop).to.equal('high')
  })

  it('begins with the view that came along, without reading it again', async () => {
    const { reads } = serve(json(sampleView()))
    const page = document.createElement('waybill-tracking-page')
    const script = document.createElement('script')
    script.type = 'application/json'
    script.textContent = JSON.stringify(sampleView({ stopsAhead: 2 }))
    page.append(script)
    const place = await fixture(html`<div></div>`)
    place.append(Object.assign(page, { noMap: true, token: newToken() }))
    expect(await saying(page, '2 stops before you')).to.contain('On the way')
    expect(reads.requests).to.have.length(0)
  })
})
