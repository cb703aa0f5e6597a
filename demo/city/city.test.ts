import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VectorTile } from '@mapbox/vector-tile'
import { distance } from '@waybill/contract/geo'
import { isValidPhoneNumber } from 'libphonenumber-js'
import { PbfReader } from 'pbf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cityGeocoder } from '../../worker/src/providers/geocoder/city.ts'
import { cityRouter } from '../../worker/src/providers/router/city.ts'
import { buildCity } from './build.ts'
import { PLACES } from './places.ts'

const folder = mkdtempSync(join(tmpdir(), 'waybill-city-'))
const out = join(folder, 'city')
const assets = {
  fetch: async (url: string) => new Response(readFileSync(join(folder, new URL(url).pathname))),
}

beforeAll(() => void buildCity({ out }), 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

describe('the files', () => {
  test('are made once', () => {
    const made = statSync(join(out, 'city.json')).mtimeMs
    expect(buildCity({ out })).toEqual({ built: false })
    expect(statSync(join(out, 'city.json')).mtimeMs).toBe(made)
    expect(readdirSync(folder)).toEqual(['city'])
  })

  test('are small enough for a demo', () => {
    const tiles = filesBelow(join(out, 'tiles')).reduce((sum, file) => sum + statSync(file).size, 0)
    expect(tiles).toBeLessThan(4e6)
    expect(statSync(join(out, 'addresses.bin')).size + statSync(join(out, 'roads.bin')).size).toBeLessThan(8e6)
  })

  test('carry their licence and no mapper', () => {
    expect(readFileSync(join(out, 'ATTRIBUTION.txt'), 'utf8')).toContain('© OpenStreetMap contributors')
    expect(readFileSync(join(out, 'ODbL-1.0.md'), 'utf8')).toContain('Open Database License')
    expect(readFileSync(join(out, 'tiles/14/5635/9886.mvt'), 'latin1')).not.toMatch(/@(user|uid|changeset)/)
  })
})

describe.each(['light', 'dark'])('the %s style', (theme) => {
  const read = (): Record<string, unknown> => JSON.parse(readFileSync(join(out, `style-${theme}.json`), 'utf8'))

  test('fetches tiles and nothing else, from beside itself', () => {
    const style = read()
    expect(style).not.toHaveProperty('glyphs')
    expect(style).not.toHaveProperty('sprite')
    expect(style).toMatchObject({ sources: { city: { tiles: ['tiles/{z}/{x}/{y}.mvt'] } } })
    expect(JSON.stringify(style).match(/https?:[^"\\]+/g)).toEqual(['https://www.openstreetmap.org/copyright'])
  })
})

test('every tile within the bounds is there, and holds only layers of the schema', () => {
  const { bounds }: { bounds: [number, number, number, number] } = JSON.parse(
    readFileSync(join(out, 'city.json'), 'utf8'),
  )
  const columns = Math.round(((bounds[2] - bounds[0]) / 360) * 2 ** 14)
  expect(filesBelow(join(out, 'tiles/14'))).toHaveLength(columns * 8)
  const layers = new Set(
    filesBelow(join(out, 'tiles/14')).flatMap((file) =>
      Object.keys(new VectorTile(new PbfReader(readFileSync(file))).layers),
    ),
  )
  const schema =
    'aeroway building landcover landuse place poi transportation transportation_name water water_name waterway'
  expect([...layers].toSorted().join(' ')).toBe(schema)
})

describe('the places', () => {
  const geocoder = cityGeocoder(assets)

  test('are about forty, businesses and homes, each once', () => {
    expect(PLACES.length).toBeGreaterThanOrEqual(40)
    expect(PLACES.filter(({ kind }) => kind === 'business').length).toBeGreaterThanOrEqual(10)
    for (const key of ['name', 'street'] as const)
      expect(new Set(PLACES.map((place) => `${place[key]} ${place.houseNumber}`)).size).toBe(PLACES.length)
  })

  test.each(PLACES)('$street $houseNumber is a real address, where we say', async ({ street, houseNumber, point }) => {
    const text = `${street} ${houseNumber}`
    const [found] = await geocoder.suggest({ text, near: point, language: 'es', limit: 1 })
    expect(found).toMatchObject({ street, houseNumber, precise: true })
    expect(found && distance(found.point, point)).toBeLessThan(10)
  })

  test('have telephone numbers of valid form that are plainly made up, each once', () => {
    const phones = PLACES.map(({ contact }) => contact.phone)
    expect(new Set(phones).size).toBe(phones.length)
    for (const phone of phones) {
      expect(phone).toMatch(/^\+5989400\d{4}$/)
      expect(isValidPhoneNumber(phone)).toBe(true)
    }
  })

  test('can all be driven to, from one another', async () => {
    const points = PLACES.map(({ point }) => point)
    const [row = []] = await cityRouter(assets).table({ from: points.slice(0, 1), to: points })
    expect(row).toHaveLength(points.length)
    for (const leg of row) expect(leg?.seconds).toBeLessThan(3600)
  })
})

test('routes agree with what a real OSRM said of the same streets', async () => {
  const from = { latitude: -34.905451, longitude: -56.21035 }
  const to = { latitude: -34.914504, longitude: -56.14948 }
  const { meters, seconds, line } = await cityRouter(assets).route({ from, to })
  expect(meters / 6297.5).toBeCloseTo(1, 1)
  expect(seconds / 576.8).toBeGreaterThan(0.9)
  expect(seconds / 576.8).toBeLessThan(1.25)
  expect(line.length).toBeGreaterThan(50)
})
