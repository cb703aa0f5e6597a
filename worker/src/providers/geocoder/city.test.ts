import { expect, test } from 'vitest'
import { placeAt, sampleAssets } from '../fakes/sample-city.ts'
import { cityGeocoder } from './city.ts'

const geocoder = cityGeocoder(sampleAssets())

async function labels(text: string): Promise<string[]> {
  const found = await geocoder.suggest({ text, language: 'es', limit: 5 })
  return found.map(({ label, precise }) => label.replace(', Montevideo', '') + (precise ? '' : ' ~'))
}

test.each([
  ['18 de julio 1360', '18 de Julio 1360'],
  ['1360 18 de julio', '18 de Julio 1360'],
  ['18 de julio', '18 de Julio ~'],
  ['av brasil 2587', 'Avenida Brasil 2587'],
  ['Bvar. España 2650, apto. 602', 'Bulevar España 2650'],
  ['18 de julio 1362 bis', '18 de Julio 1362 BIS'],
  ['Ellauri 350, Montevideo, Uruguay', 'José Ellauri 350'],
])('%s is %s', async (text, label) => {
  const [first] = await labels(text)
  expect(first).toBe(label)
})

test('a number that is being typed offers the numbers it may become', async () => {
  expect(await labels('ellauri 35')).toEqual(['José Ellauri 350', 'José Ellauri 357'])
})

test('an unknown number offers its neighbour, and far from all the street alone', async () => {
  expect(await labels('ellauri 352')).toEqual(['José Ellauri 350'])
  expect(await labels('ellauri 9000')).toEqual(['José Ellauri ~'])
})

test('of equal streets the nearer comes first', async () => {
  const near = (north: number) => geocoder.suggest({ text: 'e', language: 'es', limit: 1, near: placeAt(0, north) })
  const [south] = await near(-20_000)
  const [north] = await near(20_000)
  expect([south?.street, north?.street]).toEqual(['Bulevar España', 'José Ellauri'])
})
