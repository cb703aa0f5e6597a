import { expect, html } from '@open-wc/testing'
import { loadMapLibre } from '../base/map/load-maplibre.ts'
import { FakeDesk } from '../testing/fake-desk.ts'
import { inPortal, shadowText } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import './desk-map.ts'
import type { DeskMap } from './desk-map.ts'

const SIZE = { width: 700, height: 500 }
const markers = (map: DeskMap, kind: string) => [...map.shadowRoot!.querySelectorAll<HTMLElement>(`.marker.${kind}`)]

const drivers = (map: DeskMap) => markers(map, 'driver').map((marker) => marker.querySelector('button')!)

async function open(fake = new FakeDesk(undefined, Date.now())) {
  const styles = { version: 8, sources: {}, layers: [] }
  const style = `data:application/json,${encodeURIComponent(JSON.stringify(styles))}`
  fake.context = { ...fake.context, map: { light: style, dark: style, attribution: '© OpenStreetMap contributors' } }
  const map = await inPortal<DeskMap>(html`<waybill-desk-map></waybill-desk-map>`, fake, SIZE)
  map.style.blockSize = '100%'
  await soon(() => fake.server.room.welcomed > 0)
  return { map, fake }
}

describe('map of drivers', () => {
  before(async () => void (await loadMapLibre()))

  it('shows each driver with a name and what they do, and is accessible', async () => {
    const { map, fake } = await open()
    fake.move()
    await soon(() => markers(map, 'driver').length === 3, 'three markers')
    const names = drivers(map).map(({ ariaLabel }) => ariaLabel)
    expect(names).to.have.members([
      'Diego Sosa, On duty, 4 stops left',
      'Sofía Méndez, On duty, 3 stops left',
      'Bruno Castro, No signal, 1 stop left',
    ])
    expect(shadowText(map)).to.contain('2 on duty').and.to.contain('1 no signal')
    await expect(map).to.be.accessible()
  })

  it('shows all drivers as soon as its place has a size', async () => {
    const { map, fake } = await open()
    map.parentElement!.style.blockSize = '0'
    fake.move()
    await soon(() => map.shadowRoot!.querySelector('canvas'), 'the map is open')
    map.parentElement!.style.blockSize = '500px'
    await soon(() => markers(map, 'driver').length === 3, 'three markers')
    expect(markers(map, 'gathered')).to.have.length(0)
  })

  it('shows the way and the stops of a driver who is pressed; a stop opens its order', async () => {
    const { map, fake } = await open()
    fake.move()
    await soon(() => markers(map, 'driver').length === 3, 'three markers')
    const diego = drivers(map).find(({ ariaLabel }) => ariaLabel?.startsWith('Diego'))!
    diego.click()
    await soon(() => markers(map, 'stop').length === 4, 'numbered stops')
    expect(diego.ariaPressed).to.equal('true')
    expect(shadowText(map)).to.contain('Bvar. España 2650')
    await expect(map).to.be.accessible()
    const opened: string[] = []
    map.addEventListener('waybill-order-open', ({ detail }) => opened.push(detail.shortId))
    markers(map, 'stop')[0]!.click()
    map.shadowRoot!.querySelector<HTMLElement>('.panel li button')!.click()
    expect(opened).to.deep.equal(['7c1e09af', '7c1e09af'])
    diego.click()
    await soon(() => markers(map, 'stop').length === 0, 'no stops')
    expect(map.shadowRoot!.querySelector('.panel')).to.equal(null)
  })

  it('gathers a thousand drivers into few markers', async () => {
    const fake = new FakeDesk(undefined, Date.now())
    const { map } = await open(fake)
    fake.crowd(1_000)
    await soon(() => markers(map, 'gathered').length > 3, 'clusters')
    expect(markers(map, 'driver').length + markers(map, 'gathered').length).to.be.lessThan(200)
    await expect(map).to.be.accessible()
  })

  it('says the same in a list where no map is possible', async () => {
    const getContext = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = () => null
    try {
      const { map, fake } = await open()
      fake.move()
      await soon(() => map.shadowRoot!.querySelector('.list'))
      expect(shadowText(map)).to.contain('Diego Sosa').and.to.contain('4 stops left').and.to.contain('No signal')
      await expect(map).to.be.accessible()
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext
    }
  })
})
