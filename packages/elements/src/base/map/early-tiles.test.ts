import { expect } from '@open-wc/testing'
import type { StyleSpecification } from 'maplibre-gl'
import { soon } from '../../testing/soon.ts'
import { fetchTilesEarly } from './early-tiles.ts'
import { loadMapLibre } from './load-maplibre.ts'

const style: StyleSpecification = {
  version: 8,
  sources: {
    streets: { type: 'vector', tiles: ['tiles/{z}/{x}/{y}.mvt'], maxzoom: 14, bounds: [-57, -36, -56.17, -34] },
  },
  layers: [{ id: 'streets', type: 'line', source: 'streets', 'source-layer': 'streets' }],
}

async function open() {
  const { Map } = await loadMapLibre()
  const container = document.createElement('div')
  container.setAttribute('style', 'inline-size: 300px; block-size: 300px')
  document.body.append(container)
  const toAddress = (url: string) => new URL(url, `${location.origin}/early/`).href
  const map = new Map({
    container,
    style,
    center: [-56.17, -34.9],
    zoom: 12,
    transformRequest: (url) => ({ url: toAddress(url) }),
  })
  fetchTilesEarly(map, toAddress)
  return { map, container }
}

/** What this page itself asked for; requests of the map's worker stand in a list of the worker's own. */
const asked = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith('/early/tiles/'))

describe('tiles before the map’s worker runs', () => {
  it('are fetched by the page: all that are in view, and none where the source has none', async () => {
    const { map, container } = await open()
    await soon(() => asked().length > 0, 'asks for tiles')
    const columns = asked().map((path) => Number(path.split('/')[4]))
    // Tile 1408 ends at the source's eastern edge.
    expect(Math.max(...columns)).to.equal(1408)
    expect(asked().every((path) => path.startsWith('/early/tiles/12/'))).to.equal(true)
    map.remove()
    container.remove()
  })
})
