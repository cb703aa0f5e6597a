import { distance } from '@waybill/contract/geo'
import { Point } from '@waybill/contract/points'
import { describe, expect, test } from 'vitest'
import { fakePhoton } from '../fakes/photon.ts'
import { placeAt, sampleAssets } from '../fakes/sample-city.ts'
import { geocoderFor } from './index.ts'
import type { GeocoderSettings, SuggestQuery } from './index.ts'

const EVERY: GeocoderSettings[] = [{ name: 'city' }, { name: 'photon', baseUrl: 'https://photon.example/v1/' }]

function ask(text: string, more: Partial<SuggestQuery> = {}): SuggestQuery {
  return { text, language: 'es', limit: 5, ...more }
}

describe.each(EVERY)('the geocoder $name', (settings) => {
  const geocoder = geocoderFor(settings, { fetch: fakePhoton, assets: sampleAssets() })

  test('finds the house that was typed, as an address one can deliver to', async () => {
    const [first] = await geocoder.suggest(ask('Bulevar España 2650'))
    expect(first).toMatchObject({ street: 'Bulevar España', houseNumber: '2650', city: 'Montevideo', country: 'UY' })
    expect(first).toMatchObject({ label: 'Bulevar España 2650, Montevideo', precise: true })
    expect(Point.safeParse(first?.point).success).toBe(true)
  })

  test('needs no accents and no capitals', async () => {
    const [first] = await geocoder.suggest(ask('JOSE ellauri 350'))
    expect(first?.label).toBe('José Ellauri 350, Montevideo')
  })

  test('offers something while one still types', async () => {
    const found = await geocoder.suggest(ask('ellau'))
    expect(found.map(({ street }) => street)).toContain('José Ellauri')
  })

  test('knows a house by a label it gave before', async () => {
    const [first] = await geocoder.suggest(ask('18 de julio 1360'))
    const [again] = await geocoder.suggest(ask(first?.label ?? ''))
    expect(again).toEqual(first)
  })

  test('never gives more than was asked for', async () => {
    const found = await geocoder.suggest(ask('e', { limit: 2 }))
    expect(found.length).toBeLessThanOrEqual(2)
  })

  test('says only of real houses that they are precise', async () => {
    const found = await geocoder.suggest(ask('bulevar'))
    expect(found.length).toBeGreaterThan(0)
    for (const { precise, houseNumber } of found) expect(precise).toBe(houseNumber !== undefined)
  })

  test('gives nothing of another country', async () => {
    expect(await geocoder.suggest(ask('Bulevar España 2650', { country: 'AR' }))).toEqual([])
    expect(await geocoder.suggest(ask('Bulevar España 2650', { country: 'UY' }))).not.toEqual([])
  })

  test.each(['', '   ', ',', '?!', '<q>&', "'; DROP TABLE", '🛵', 'x'.repeat(10_000), '99999999999999999999'])(
    'answers nonsense with nothing: %j',
    async (text) => {
      expect(await geocoder.suggest(ask(text, { near: placeAt(0, 0) }))).toEqual([])
    },
  )

  test('names the house at a point', async () => {
    const house = await geocoder.reverse(placeAt(11, 104), 'es')
    expect(house).toMatchObject({ label: 'Avenida Brasil 2586, Montevideo', precise: true })
    expect(house && distance(house.point, placeAt(10, 100))).toBeLessThan(1)
  })

  test('has no address far from every house', async () => {
    expect(await geocoder.reverse(placeAt(0, -5000), 'es')).toBeNull()
  })

  test('says whose data it shows', () => {
    expect(geocoder.attribution).toContain('OpenStreetMap')
  })
})
