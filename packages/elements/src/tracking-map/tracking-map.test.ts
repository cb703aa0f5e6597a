import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing'
import { pointAt } from '@waybill/contract/geo'
import type { TrackingView } from '@waybill/contract/tracking'
import { soon } from '../testing/soon.ts'
import { SAMPLE_LINE, sampleRoute, sampleView } from '../testing/tracking-sample.ts'
import './tracking-map.ts'
import type { TrackingMap } from './tracking-map.ts'

const style = (color: string) =>
  `data:application/json,${encodeURIComponent(
    JSON.stringify({
      version: 8,
      sources: {},
      layers: [{ id: 'land', type: 'background', paint: { 'background-color': color } }],
    }),
  )}`
const basemap: TrackingView['map'] = { light: style('#fff'), dark: style('#000'), attribution: '© OpenStreetMap' }

async function open(over: Partial<TrackingMap> = {}, before = html``): Promise<TrackingMap> {
  const { destination, position, route, driver, addressLine } = sampleView()
  const page = await fixture<HTMLElement>(html`<div>${before}<waybill-tracking-map></waybill-tracking-map></div>`)
  const map = page.querySelector('waybill-tracking-map')!
  map.style.blockSize = '300px'
  return Object.assign(map, { basemap, destination, position, route, driver: driver?.name, address: addressLine }, over)
}

const marker = (map: TrackingMap, kind: string) => map.shadowRoot!.querySelector<HTMLElement>(`.marker.${kind}`)
const stands = (map: TrackingMap, kind = 'destination') => soon(() => marker(map, kind), `${kind} stands on the map`)
const placeOf = (element: HTMLElement) => new DOMMatrix(getComputedStyle(element).transform)

/** The driver has driven so far; one report of it comes each `every` milliseconds. */
function drive(map: TrackingMap, along: number, at: number): void {
  const point = pointAt(SAMPLE_LINE, along)
  Object.assign(map, { position: { point, heading: 90, at: new Date(at).toISOString() }, route: sampleRoute(along) })
}

describe('tracking map', () => {
  it('shows driver and destination by name, and is accessible', async () => {
    const map = await open()
    await stands(map, 'driver')
    expect(marker(map, 'driver')!.getAttribute('aria-label')).to.equal('Diego Sosa')
    expect(marker(map, 'destination')!.getAttribute('aria-label')).to.equal('Bvar. España 2651, apto. 602')
    expect(map.shadowRoot!.textContent).to.contain('© OpenStreetMap')
    await expect(map).to.be.accessible()
  })

  it('places its markers by transform alone', async () => {
    const map = await open({ origin: pointAt(SAMPLE_LINE, 0) })
    await stands(map, 'origin')
    for (const kind of ['driver', 'destination', 'origin'])
      expect(getComputedStyle(marker(map, kind)!).position).to.equal('absolute')
  })

  it('asks for the worker beside the library, once', async () => {
    await stands(await open())
    const early = [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')]
    const hints = early.filter(({ href }) => href.includes('maplibre-gl-worker'))
    // Chromium refuses one that says it is for a worker.
    expect(hints.map((hint) => hint.as)).to.deep.equal([''])
  })

  it('loads nothing before it comes into view', async () => {
    const map = await open({}, html`<div style="block-size: 4000px"></div>`)
    await aTimeout(300)
    expect(map.shadowRoot!.querySelector('canvas')).to.equal(null)
    map.scrollIntoView()
    await stands(map)
    scrollTo(0, 0)
  })

  it('glides from report to report, forward only and without a leap', async () => {
    const map = await open()
    await stands(map, 'driver')
    const start = Date.now()
    const xs: number[] = []
    for (let second = 0; second < 6; second += 0.5) {
      drive(map, 3_400 + second * 20, start + second * 1_000)
      for (let frame = 0; frame < 15; frame++) {
        await new Promise(requestAnimationFrame)
        xs.push(placeOf(marker(map, 'driver')!).e)
      }
      await aTimeout(Math.max(0, start + (second + 0.5) * 1_000 - Date.now()))
    }
    const steps = xs.slice(1).map((x, index) => x - (xs[index] ?? x))
    expect(Math.max(...xs) - Math.min(...xs)).to.be.greaterThan(3)
    expect(Math.min(...steps)).to.be.greaterThan(-0.5)
    expect(Math.max(...steps)).to.be.lessThan(8)
  })

  it('asks for no frame while nothing moves', async () => {
    const map = await open()
    await stands(map, 'driver')
    const ask = globalThis.requestAnimationFrame
    let frames = 0
    globalThis.requestAnimationFrame = (callback) => ((frames += 1), ask.call(globalThis, callback))
    const framesWithin = async (milliseconds: number) => {
      const before = frames
      await aTimeout(milliseconds)
      return frames - before
    }
    await soon(async () => (await framesWithin(500)) === 0, 'comes to rest')
    globalThis.requestAnimationFrame = ask
  })

  it('keeps driver and destination in the part that nothing covers', async () => {
    const map = await open({ room: { top: 0, right: 0, bottom: 150, left: 0 } })
    await stands(map, 'driver')
    await aTimeout(100)
    const { top } = map.getBoundingClientRect()
    for (const kind of ['driver', 'destination']) {
      const box = marker(map, kind)!.getBoundingClientRect()
      expect(box.top - top).to.be.at.least(0)
      expect(box.bottom - top).to.be.at.most(150)
    }
  })

  it('keeps both in view when its place grows and shrinks', async () => {
    const map = await open({ stale: true })
    await stands(map, 'driver')
    for (const width of ['700px', '280px']) {
      map.style.inlineSize = width
      await aTimeout(300)
      const { left, right } = map.getBoundingClientRect()
      for (const kind of ['driver', 'destination']) {
        const box = marker(map, kind)!.getBoundingClientRect()
        expect(box.left, `${kind} at ${width}`).to.be.at.least(left)
        expect(box.right, `${kind} at ${width}`).to.be.at.most(right)
      }
    }
  })

  it('forgets a driver who is hidden', async () => {
    const map = await open()
    await stands(map, 'driver')
    Object.assign(map, { position: null, route: null })
    await map.updateComplete
    expect(marker(map, 'driver')).to.equal(null)
    expect(marker(map, 'destination')).to.not.equal(null)
  })

  it('stops following when somebody moves it, until they ask again', async () => {
    const map = await open()
    await stands(map, 'driver')
    const button = map.shadowRoot!.querySelector<HTMLButtonElement>('.follow')!
    await soon(() => !button.hidden)
    expect(button.getAttribute('aria-pressed')).to.equal('true')
    const canvas = map.shadowRoot!.querySelector('canvas')!
    canvas.dispatchEvent(new KeyboardEvent('keydown', { key: '+', keyCode: 187, bubbles: true }))
    await soon(() => button.getAttribute('aria-pressed') === 'false')
    button.click()
    await soon(() => button.getAttribute('aria-pressed') === 'true')
  })

  it('has no button where nothing follows', async () => {
    const map = await open({ still: true })
    await stands(map, 'driver')
    expect(map.shadowRoot!.querySelector<HTMLButtonElement>('.follow')!.hidden).to.equal(true)
  })

  it('leaves one finger and the wheel to a page that scrolls, and says so', async () => {
    const map = await open({ cooperative: true })
    await stands(map)
    const screen = map.shadowRoot!.querySelector('.maplibregl-cooperative-gesture-screen')
    expect(screen?.textContent).to.contain('two fingers')
  })

  it('hides and says so where the browser has no WebGL', async () => {
    const { getContext } = HTMLCanvasElement.prototype
    HTMLCanvasElement.prototype.getContext = () => null
    try {
      const map = await open()
      await oneEvent(map, 'waybill-map-unavailable')
      expect(map.hidden).to.equal(true)
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext
    }
  })

  it('begins anew when it is put elsewhere', async () => {
    const map = await open()
    await stands(map, 'driver')
    const page = map.parentElement!
    map.remove()
    page.append(map)
    await aTimeout(50)
    await stands(map, 'driver')
    expect(map.shadowRoot!.querySelectorAll('.marker.driver')).to.have.length(1)
  })
})
