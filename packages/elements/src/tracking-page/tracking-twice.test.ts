import { aTimeout, expect, fixture, html } from '@open-wc/testing'
import { json, problem } from '@waybill/client/testing/fake-api'
import { soon } from '../testing/soon.ts'
import { linked, newToken, part, saying, serve, unserve } from '../testing/tracking-probe.ts'
import { sampleView } from '../testing/tracking-sample.ts'

/** A link is let go a second after its last page has left. */
const LET_GO = 1_200

afterEach(unserve)

/** Two pages of one link, both showing it, on one socket. */
async function pair(...replies: Parameters<typeof serve>) {
  const served = serve(...replies)
  const token = newToken()
  const [one, other] = [await linked(token), await linked(token)]
  // As wide in any company: a scroll bar that comes with the second would change both.
  for (const { style } of [one, other]) Object.assign(style, { position: 'fixed', inlineSize: '390px' })
  await soon(() => served.sockets.opened.length > 0, 'a socket opens')
  served.sockets.last.receive({ type: 'welcome', seq: 0, resumed: true })
  return { ...served, one, other }
}

describe('two tracking pages of one link', () => {
  it('read it once and follow it on one socket', async () => {
    const { one, other, reads, sockets } = await pair(json(sampleView()))
    sockets.last.receive({ seq: 1, event: { type: 'view', view: sampleView({ stopsAhead: 2 }) } })
    await saying(one, '2 stops before you')
    await saying(other, '2 stops before you')
    expect([reads.requests.length, sockets.opened.length]).to.deep.equal([1, 1])
  })

  it('go on when one of them leaves, until the last has left', async () => {
    const { one, other, sockets } = await pair(json(sampleView()))
    one.remove()
    await aTimeout(LET_GO)
    expect(sockets.last.isClosed).to.equal(false)
    sockets.last.receive({ seq: 1, event: { type: 'view', view: sampleView({ stopsAhead: 3 }) } })
    await saying(other, '3 stops before you')
    other.remove()
    await soon(() => sockets.last.isClosed, 'the socket closes')
  })

  it('share again when one comes back after a while', async () => {
    const { one, other, reads, sockets } = await pair(json(sampleView()))
    const place = one.parentElement!
    one.remove()
    other.remove()
    await soon(() => sockets.last.isClosed, 'the socket closes')
    place.append(other)
    await soon(() => sockets.opened.length === 2, 'it is followed again')
    place.append(one)
    await saying(one, 'You are the next stop')
    await aTimeout(0)
    expect([reads.requests.length, sockets.opened.length]).to.deep.equal([2, 2])
  })

  it('part when one of them is given another link', async () => {
    const { one, other, reads, sockets } = await pair(json(sampleView()), json(sampleView({ stopsAhead: 5 })))
    one.token = newToken()
    await saying(one, '5 stops before you')
    expect(reads.last.url).to.contain(one.token)
    await soon(() => sockets.opened.length === 2, 'the new link is followed')
    await aTimeout(LET_GO)
    expect(sockets.opened.map(({ isClosed }) => isClosed)).to.deep.equal([false, false])
    expect(await saying(other, 'You are the next stop')).to.not.contain('5 stops')
  })

  it('both say that it has ended', async () => {
    const { reads } = serve(problem('link_expired', 410))
    const token = newToken()
    for (const page of [await linked(token), await linked(token)]) await saying(page, 'This link has ended')
    expect(reads.requests).to.have.length(1)
  })

  it('both show it when one of them tries again', async () => {
    const { reads } = serve(problem('internal', 400), json(sampleView()))
    const token = newToken()
    const pages = [await linked(token), await linked(token)]
    for (const page of pages) await saying(page, "can't be shown right now")
    part(pages[0]!, 'waybill-tracking-message').shadowRoot!.querySelector('button')!.click()
    for (const page of pages) await saying(page, 'You are the next stop')
    expect(reads.requests).to.have.length(2)
  })

  it('are one link too where one names the server that the other has by itself', async () => {
    const { reads } = serve(json(sampleView()))
    const token = newToken()
    const here = new URL(import.meta.url).origin
    const named = html`<waybill-tracking-page no-map token=${token} server=${here}></waybill-tracking-page>`
    for (const page of [await linked(token), await fixture(named)]) await saying(page, 'You are the next stop')
    expect(reads.requests).to.have.length(1)
  })
})

describe('two tracking pages of two links', () => {
  it('share nothing', async () => {
    const { reads } = serve(json(sampleView({ stopsAhead: 2 })), json(sampleView({ stopsAhead: 4 })))
    const one = await linked()
    await saying(one, '2 stops before you')
    const other = await linked()
    expect(await saying(other, '4 stops before you')).to.not.contain('2 stops')
    expect(await saying(one, '2 stops before you')).to.not.contain('4 stops')
    expect(reads.requests).to.have.length(2)
  })
})
