import { expect, test } from 'vitest'
import type { Fetch } from '../fetch-json.ts'
import { ProviderError } from '../provider-error.ts'
import { photonGeocoder } from './photon.ts'
import type { PhotonSettings } from './photon.ts'

const near = { latitude: -34.905, longitude: -56.1825 }
const query = { text: ' Colón 1476 ', near, country: 'UY', language: 'es-UY', limit: 3 }

function recorder(answer: () => Response | Promise<Response>) {
  const calls: { url: URL; headers: Headers }[] = []
  const fetch: Fetch = async (url, init) => {
    calls.push({ url: new URL(url), headers: new Headers(init?.headers) })
    return answer()
  }
  return { calls, fetch }
}

function photon(answer: () => Response | Promise<Response>, settings: Partial<PhotonSettings> = {}) {
  const { calls, fetch } = recorder(answer)
  return { calls, geocoder: photonGeocoder({ baseUrl: 'https://photon.example', ...settings }, fetch) }
}

function feature(properties: Record<string, unknown>, coordinates: unknown = [-56.2031, -34.9058]) {
  return { type: 'Feature', geometry: { type: 'Point', coordinates }, properties: { countrycode: 'uy', ...properties } }
}

const house = { type: 'house', street: 'Colón', housenumber: '1476', postcode: '11000', city: 'Montevideo' }
const collection = (...features: unknown[]) => Response.json({ type: 'FeatureCollection', features })

test('asks for houses and streets near the place, in its country', async () => {
  const { calls, geocoder } = photon(() => collection())
  await geocoder.suggest(query)
  const [call] = calls
  expect(call?.url.pathname).toBe('/api')
  expect(Object.fromEntries(call?.url.searchParams ?? [])).toMatchObject({
    q: 'Colón 1476',
    lat: '-34.905000',
    lon: '-56.182500',
    countrycode: 'UY',
  })
  expect(call?.url.searchParams.getAll('layer')).toEqual(['house', 'street'])
})

test('asks only for languages that Photon speaks', async () => {
  const { calls, geocoder } = photon(() => collection())
  await geocoder.suggest(query)
  await geocoder.suggest({ ...query, language: 'de-CH' })
  expect(calls.map(({ url }) => url.searchParams.get('lang'))).toEqual([null, 'de'])
})

test('keeps the path of its base address, and the key out of it', async () => {
  const { calls, geocoder } = photon(() => collection(), { baseUrl: 'https://geo.example/photon/v1', key: 'k1' })
  await geocoder.reverse(near, 'es')
  expect(calls[0]?.url.pathname).toBe('/photon/v1/reverse')
  expect(calls[0]?.url.href).not.toContain('k1')
  expect(calls[0]?.headers.get('authorization')).toBe('Bearer k1')
})

test('reads a house with its postcode', async () => {
  const { geocoder } = photon(() => collection(feature(house)))
  expect(await geocoder.suggest(query)).toEqual([
    {
      label: 'Colón 1476, 11000 Montevideo',
      street: 'Colón',
      houseNumber: '1476',
      postcode: '11000',
      city: 'Montevideo',
      country: 'UY',
      point: { latitude: -34.9058, longitude: -56.2031 },
      precise: true,
    },
  ])
})

test('writes the number first where people do', async () => {
  const london = { street: 'Baker Street', housenumber: '221b', postcode: 'NW1 6XE', city: 'London', countrycode: 'GB' }
  const { geocoder } = photon(() => collection(feature(london)))
  const [first] = await geocoder.suggest({ ...query, country: 'GB' })
  expect(first?.label).toBe('221b Baker Street, London NW1 6XE')
})

test('takes a street without a number as not precise', async () => {
  const { geocoder } = photon(() => collection(feature({ type: 'street', name: 'Colón', city: 'Montevideo' })))
  expect(await geocoder.suggest(query)).toMatchObject([{ label: 'Colón, Montevideo', precise: false }])
})

test('leaves out what is no street address, and what cannot be read', async () => {
  const answer = () =>
    collection(
      feature({ type: 'city', name: 'Colón', city: undefined }),
      feature({ ...house, countrycode: 'AR' }),
      feature({ ...house, street: 'Nowhere' }, [-560, 12]),
      feature({ ...house, street: 7 }),
      null,
      feature(house),
      feature({ ...house, name: 'Café Colón' }),
    )
  const found = await photon(answer).geocoder.suggest(query)
  expect(found.map(({ label }) => label)).toEqual(['Colón 1476, 11000 Montevideo'])
})

test('does not ask at all about empty text', async () => {
  const { calls, geocoder } = photon(() => collection())
  expect(await geocoder.suggest({ ...query, text: '  ' })).toEqual([])
  expect(calls).toEqual([])
})

const FAILURES: [name: string, answer: () => Response | Promise<Response>, failure: string][] = [
  ['a refusal', () => Response.json({ message: 'missing search term' }, { status: 400 }), 'refused'],
  ['a limit', () => new Response('Too many requests', { status: 429 }), 'refused'],
  ['a page instead of data', () => new Response('<html>'), 'malformed'],
  ['another shape', () => Response.json({ results: [] }), 'malformed'],
  ['features none of which can be read', () => collection({}, { geometry: null }), 'malformed'],
  ['no connection', () => Promise.reject(new TypeError('fetch failed')), 'unreachable'],
]

test.each(FAILURES)('%s is a ProviderError that does not tell what was asked', async (_name, answer, failure) => {
  const error: unknown = await photon(answer)
    .geocoder.suggest(query)
    .catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ProviderError)
  expect(error).toMatchObject({ provider: 'photon', failure })
  expect(String(error)).not.toMatch(/Col|1476/)
})

test('a server that does not answer in time is given up', async () => {
  const hanging: Fetch = (_url, init) =>
    new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))))
  const geocoder = photonGeocoder({ baseUrl: 'https://photon.example', timeout: 1 }, hanging)
  await expect(geocoder.suggest(query)).rejects.toMatchObject({ failure: 'timeout' })
})
