import { expect, fixture, html as template } from '@open-wc/testing'
import { html } from 'lit'
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl'
import { soon } from '../../testing/soon.ts'
import { WaybillElement, customElement } from '../element.ts'
import { MapController } from './map-controller.ts'
import { mapStyles } from './map.styles.ts'
import type { MapView } from './open-map.ts'

const plain = (color: string): StyleSpecification => ({
  version: 8,
  sources: {},
  layers: [{ id: 'land', type: 'background', paint: { 'background-color': color } }],
})

const routeSource = (map: MapLibreMap): void => {
  map.addSource('route', {
    type: 'geojson',
    data: {
      type: 'LineString',
      coordinates: [
        [-56.2, -34.9],
        [-56.15, -34.91],
      ],
    },
  })
  map.addLayer({ id: 'route', type: 'line', source: 'route' })
}

@customElement('test-map')
class MapHost extends WaybillElement {
  static override styles = [mapStyles]
  view: MapView | undefined = {
    styles: { light: plain('#ffffff'), dark: plain('#000000') },
    attribution: '© OpenStreetMap contributors',
    label: 'Where the driver is',
    options: { center: [-56.17, -34.9], zoom: 12 },
  }
  styled = 0
  readonly map = new MapController(this, {
    view: () => this.view,
    onStyle: (map) => {
      this.styled += 1
      routeSource(map)
    },
  })
  override render() {
    return html`<div id="map" class="map" ?hidden=${this.map.state === 'failed'}></div>
      <p>Diego is 2.1 km away. ${this.map.state}</p>`
  }
}

const ground = (host: MapHost) => host.map.map?.getPaintProperty('land', 'background-color')
const is = (host: MapHost, state: string) => soon(() => host.map.state === state, state)

async function open(change: (host: MapHost) => void = () => {}, style = ''): Promise<MapHost> {
  const page = await fixture<HTMLElement>(template`<div></div>`)
  page.setAttribute('style', style)
  const host = document.createElement('test-map') as MapHost
  change(host)
  page.append(host)
  await host.updateComplete
  host.shadowRoot!.querySelector<HTMLElement>('#map')!.style.height = '200px'
  return host
}

describe('a map in an element', () => {
  afterEach(() => document.documentElement.removeAttribute('data-theme'))

  it('opens with its data credited and is accessible', async () => {
    const host = await open()
    await is(host, 'ready')
    const root = host.shadowRoot!
    expect(root.querySelector('canvas')!.getAttribute('aria-label')).to.equal('Where the driver is')
    expect(root.querySelector('.maplibregl-ctrl-attrib')!.textContent).to.contain('OpenStreetMap')
    expect(host.map.map!.getLayer('route')).to.not.equal(undefined)
    await expect(host).to.be.accessible()
  })

  it('is not loaded before it is in view', async () => {
    const host = await open(() => {}, 'margin-top: 4000px')
    expect(host.map.state).to.equal('waiting')
    host.scrollIntoView()
    await is(host, 'ready')
    scrollTo(0, 0)
  })

  it('waits until there is something to show', async () => {
    const host = await open((element) => (element.view = undefined))
    expect(host.map.state).to.equal('waiting')
  })
  it('stands on the dark style in a dark place', async () => {
    const host = await open(() => {}, 'color-scheme: dark')
    await is(host, 'ready')
    expect(ground(host)).to.equal('#000000')
  })

  it('changes its style with the page and draws the rest again', async () => {
    const host = await open()
    await is(host, 'ready')
    expect(ground(host)).to.equal('#ffffff')
    host.parentElement!.style.colorScheme = 'dark'
    document.documentElement.setAttribute('data-theme', 'dark')
    await soon(() => host.styled === 2)
    expect(ground(host)).to.equal('#000000')
    expect(host.map.map!.getLayer('route')).to.not.equal(undefined)
  })

  it('draws on plain ground when the style cannot be fetched', async () => {
    const host = await open((element) => {
      const missing = `${location.origin}/no-such-style.json`
      element.view = { styles: { light: missing, dark: missing }, label: 'Map' }
    })
    await is(host, 'ready')
    expect(ground(host)).to.equal('#e9edf0')
  })
  it('asks for tiles where the style lies', async () => {
    const style = new URL('../../testing/relative-style.json', import.meta.url).href
    const host = await open((element) => (element.view = { styles: { light: style, dark: style }, label: 'Map' }))
    await is(host, 'ready')
    const tiles = new URL('tiles/', style).href
    const asked = () => performance.getEntriesByType('resource').some(({ name }) => name.startsWith(tiles))
    await soon(asked, 'asks for tiles beside the style')
  })

  it('leaves the text alone where the browser has no WebGL', async () => {
    const getContext = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = () => null
    try {
      const host = await open()
      await is(host, 'failed')
      await host.updateComplete
      expect(host.shadowRoot!.querySelector<HTMLElement>('#map')!.hidden).to.equal(true)
      expect(host.shadowRoot!.textContent).to.contain('Diego is 2.1 km away')
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext
    }
  })

  it('closes when its element leaves the page and opens again when it is back', async () => {
    const host = await open()
    await is(host, 'ready')
    const { map } = host.map
    const page = host.parentElement!
    host.remove()
    expect(host.map.map).to.equal(undefined)
    page.append(host)
    await is(host, 'ready')
    expect(host.map.map).to.not.equal(map)
    expect(host.shadowRoot!.querySelectorAll('canvas')).to.have.length(1)
  })
})
