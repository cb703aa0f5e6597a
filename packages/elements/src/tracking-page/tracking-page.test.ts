import { aTimeout, expect, fixture, html } from '@open-wc/testing'
import { soon } from '../testing/soon.ts'
import { inDetails, part, saying, shown } from '../testing/tracking-probe.ts'
import { sampleView } from '../testing/tracking-sample.ts'
import { trackingStates } from '../testing/tracking-states.ts'
import type { TrackingPage } from './tracking-page.ts'

const spoken = (page: TrackingPage) => part(page, '[role=status]').textContent.trim()

describe('tracking page', () => {
  for (const [state, view] of Object.entries(trackingStates()))
    it(`is accessible when ${state}`, async () => {
      const page = await shown(view)
      await soon(() => inDetails(page, 'ol').length === 1)
      await expect(page).to.be.accessible()
    })

  it('is a card from its first picture where there is room, and not a sheet that jumps', async () => {
    const page = document.createElement('waybill-tracking-page')
    page.style.inlineSize = '800px'
    page.view = trackingStates().delivered
    document.body.append(page)
    await page.updateComplete
    expect(part(page, 'article').dataset.stop).to.equal(undefined)
    page.remove()
  })

  it('speaks of changes and is silent while the clock ticks', async () => {
    const page = await shown(sampleView({ stopsAhead: 1 }))
    await aTimeout(1_200)
    expect(spoken(page)).to.equal('')
    page.view = sampleView({ stopsAhead: 0 })
    await soon(() => spoken(page) === 'You are the next stop')
  })

  it('counts the seconds since the last update', async () => {
    const page = await shown(sampleView())
    expect(await saying(page, 'updated 12 s ago')).to.contain('On the way')
    expect(await saying(page, 'updated 14 s ago')).to.not.contain('updated 12 s ago')
  })

  it('tells no way that is left once the driver is there', async () => {
    const page = await shown(trackingStates().here!)
    expect(await saying(page, 'Diego is here')).to.not.contain('Still to go')
  })

  it('says when the driver was last seen instead of guessing', async () => {
    const page = await shown(trackingStates().stale!)
    expect(await saying(page, 'last seen 4 min ago')).to.not.contain('updated')
  })

  it('writes times as clocks at the address show them', async () => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format()
    // Half past two in the night that follows, as clocks in Tokyo show it.
    const eta = {
      from: `${today}T17:32:00Z`,
      to: `${today}T17:40:00Z`,
      updatedAt: new Date().toISOString(),
      estimated: false,
    }
    const place = await fixture(html`<div lang="en-GB"></div>`)
    const page = document.createElement('waybill-tracking-page')
    Object.assign(page, { noMap: true, view: sampleView({ eta, timeZone: 'Asia/Tokyo' }) })
    place.append(page)
    expect(await saying(page, '02:32 – 02:40')).to.contain('Tomorrow')
    expect(await saying(page, 'Times are those of the address.')).to.contain('02:32')
  })

  it('offers to call and to text the driver', async () => {
    const page = await shown(sampleView())
    await soon(() => inDetails(page, 'a').length === 2)
    const links = inDetails(page, 'a')
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal(['tel:+59899000111', 'sms:+59899000111'])
    expect(links.map((link) => link.getAttribute('aria-label'))).to.deep.equal(['Call Diego', 'Text Diego'])
  })

  it('offers the desk where the driver is not to be asked', async () => {
    const page = await shown(trackingStates().underway!)
    await soon(() => inDetails(page, 'a').length === 2)
    const links = inDetails(page, 'a')
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal(['tel:+59829000000', 'sms:+59829000000'])
    expect(links[0]!.textContent.trim()).to.equal('Call Faro Envíos')
  })

  it('offers nobody where nobody answers', async () => {
    const page = await shown(sampleView({ contact: null }))
    await soon(() => inDetails(page, 'footer').length === 1)
    expect(inDetails(page, 'a')).to.have.length(0)
  })

  it('says of the driver only what may be told', async () => {
    const page = await shown(sampleView({ driver: { name: null, vehicle: 'White van · SBR 4471' } }))
    expect(await saying(page, 'Your driver'))
      .to.contain('SBR 4471')
      .and.not.contain('Diego Sosa')
  })

  it('says what the client has to say, and where it comes from', async () => {
    const origin = { addressLine: 'Durazno 1740, Montevideo', point: sampleView().destination }
    const page = await shown(sampleView({ headline: 'On its way from Norte', message: 'Keep it cool', origin }))
    const words = await saying(page, 'Keep it cool')
    expect(words).to.contain('On its way from Norte').and.contain('From Durazno 1740, Montevideo')
  })

  it('asks for a rating after the end', async () => {
    const page = await shown(trackingStates().delivered!)
    expect(await saying(page, 'How was your delivery?')).to.contain('Delivered')
  })

  it('shows the proof after the end', async () => {
    const page = await shown(trackingStates().delivered!)
    expect(await saying(page, 'Left with the porter')).to.contain('Handed to Lucía Ferreira')
  })

  it('leaves no room for a proof that holds nothing', async () => {
    const proof = { photos: [], signature: null, notes: '', ageChecked: false }
    const page = await shown({ ...trackingStates().delivered!, proof })
    await saying(page, 'How was your delivery?')
    expect(inDetails(page, 'waybill-proof')).to.have.length(0)
  })

  it('reads right to left in Arabic, whole', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="ar" dir="rtl"></div>`)
    const page = document.createElement('waybill-tracking-page')
    Object.assign(page, { noMap: true, view: sampleView() })
    place.append(page)
    expect(await saying(page, 'سير الطلب')).to.contain('أنت المحطة التالية')
    expect(getComputedStyle(part(page, '.sheet')).direction).to.equal('rtl')
    await expect(page).to.be.accessible()
  })

  it('takes the colours of the brand', async () => {
    const page = await shown(sampleView())
    const accent = () => page.style.getPropertyValue('--waybill-accent')
    await soon(() => accent().includes('#0a6579'), 'has the accent')
  })
})

describe('tracking page with a map', () => {
  it('turns to words where no map is possible', async () => {
    const { getContext } = HTMLCanvasElement.prototype
    HTMLCanvasElement.prototype.getContext = () => null
    try {
      const page = await shown(sampleView({ map: { light: 'data:,', dark: 'data:,', attribution: '' } }), false)
      expect(await saying(page, "The map can't be shown in this browser")).to.contain('Still to go')
      expect(part(page, 'waybill-tracking-map')).to.equal(null)
      await expect(page).to.be.accessible()
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext
    }
  })

  it('moves its sheet by button and by keys', async () => {
    const page = await phone()
    const handle = part<HTMLButtonElement>(page, '.handle')
    const stop = () => part(page, '.sheet').dataset.stop
    expect([stop(), handle.getAttribute('aria-expanded')]).to.deep.equal(['half', 'false'])
    handle.click()
    await page.updateComplete
    expect([stop(), handle.getAttribute('aria-expanded')]).to.deep.equal(['high', 'true'])
    for (const [key, wanted] of [
      ['ArrowDown', 'half'],
      ['ArrowDown', 'low'],
      ['End', 'high'],
      ['Home', 'low'],
    ] as const) {
      handle.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      await page.updateComplete
      expect(stop()).to.equal(wanted)
    }
  })

  it('lets its sheet be dragged', async () => {
    const page = await phone()
    const head = part(page, '.head')
    const { x, y } = head.getBoundingClientRect()
    const at = (type: string, clientY: number) =>
      new PointerEvent(type, { pointerId: 1, clientX: x + 50, clientY, bubbles: true, composed: true })
    head.dispatchEvent(at('pointerdown', y))
    head.dispatchEvent(at('pointermove', y - 250))
    expect(part(page, '.sheet').style.insetBlockStart).to.not.equal('')
    await aTimeout(600)
    head.dispatchEvent(at('pointermove', y - 251))
    head.dispatchEvent(at('pointerup', y - 251))
    await page.updateComplete
    expect(part(page, '.sheet').dataset.stop).to.equal('high')
  })
})

async function phone(): Promise<TrackingPage> {
  const page = await shown(sampleView(), false)
  page.style.inlineSize = '390px'
  await soon(() => part(page, '.handle'))
  await import('./sheet-moves.ts')
  await aTimeout(0)
  await page.updateComplete
  return page
}
