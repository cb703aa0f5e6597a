import { encodePolyline } from '@waybill/contract/geo'
import { expect, test } from 'vitest'
import type { Fetch } from '../fetch-json.ts'
import recorded from '../fakes/osrm-recorded.json' with { type: 'json' }
import { sampleAssets } from '../fakes/sample-city.ts'
import { routerFor } from './index.ts'
import { osrmRouter } from './osrm.ts'

const from = { latitude: -34.905451, longitude: -56.21035 }
const to = { latitude: -34.914504, longitude: -56.14948 }
const line = [from, { latitude: -34.912, longitude: -56.18 }, to]
const waypoints = [{ distance: 14.7 }, { distance: 1.9 }]
const route = { distance: 6297.5, duration: 576.8, geometry: encodePolyline(line), legs: [{ steps: [] }] }

function answering(body: unknown, status = 200) {
  const asked: URL[] = []
  const fetch: Fetch = async (url) => {
    asked.push(new URL(url))
    return Response.json(body, { status })
  }
  return { asked, router: osrmRouter({ baseUrl: 'https://osrm.example/eu', profile: 'van' }, fetch) }
}

test('asks with longitude first, below the base address and its profile', async () => {
  const { asked, router } = answering({ code: 'Ok', routes: [route], waypoints })
  await router.route({ from, to })
  expect(asked[0]?.pathname).toBe('/eu/route/v1/van/-56.210350,-34.905451;-56.149480,-34.914504')
  expect(asked[0]?.searchParams.get('geometries')).toBe('polyline6')
  expect(asked[0]?.searchParams.get('overview')).toBe('full')
})

test('reads metres, seconds and the encoded line', async () => {
  const { router } = answering({ code: 'Ok', routes: [route], waypoints })
  expect(await router.route({ from, to })).toEqual({ meters: 6297.5, seconds: 576.8, line, estimated: false })
})

test('reads a line in GeoJSON as well', async () => {
  const coordinates = line.map(({ latitude, longitude }) => [longitude, latitude])
  const { router } = answering({
    code: 'Ok',
    routes: [{ ...route, geometry: { type: 'LineString', coordinates } }],
    waypoints,
  })
  expect((await router.route({ from, to })).line).toEqual(line)
})

test('refuses a street thousands of kilometres away, though the server says Ok', async () => {
  const { router } = answering({ code: 'Ok', routes: [route], waypoints: [{ distance: 1.9 }, { distance: 7_087_000 }] })
  await expect(router.route({ from, to })).rejects.toMatchObject({ failure: 'off_road' })
})

test.each([
  ['InvalidQuery', 400, 'refused'],
  ['InvalidValue', 400, 'refused'],
  ['NoRoute', 400, 'no_route'],
  ['NoRoute', 200, 'no_route'],
  ['NoSegment', 400, 'off_road'],
  ['TooBig', 400, 'refused'],
])('takes %s with HTTP %i as %s', async (code, status, failure) => {
  const { router } = answering({ code, message: 'Query string malformed close to position 41' }, status)
  await expect(router.route({ from, to })).rejects.toMatchObject({ provider: 'osrm', failure })
})

test.each([
  ['no routes', { code: 'Ok', routes: [], waypoints }],
  ['a negative distance', { code: 'Ok', routes: [{ ...route, distance: -1 }], waypoints }],
  ['a cut off line', { code: 'Ok', routes: [{ ...route, geometry: route.geometry.slice(0, -1) }], waypoints }],
  ['a line off the earth', { code: 'Ok', routes: [{ ...route, geometry: '__________E__________E' }], waypoints }],
  ['no code', { routes: [route], waypoints }],
  ['nothing', null],
])('refuses an answer with %s', async (_name, body) => {
  const { router } = answering(body)
  await expect(router.route({ from, to })).rejects.toMatchObject({ failure: 'malformed' })
})

test('reads what a real server once answered', async () => {
  const { router } = answering(recorded)
  const { meters, seconds, line, estimated } = await router.route({ from, to })
  expect([meters, seconds, line.length, estimated]).toEqual([6297.5, 576.8, 15, false])
  expect([line[0], line.at(-1)]).toEqual([from, to])
})

test.each([
  ['no routes', { code: 'Ok', routes: [], waypoints }],
  ['seconds that are words', { code: 'Ok', routes: [{ ...route, duration: 'long' }], waypoints }],
  ['half an answer', { code: 'Ok' }],
  ['a page', '<html>502 Bad Gateway</html>'],
  ['nothing', null],
])('an answer with %s leaves a straight line that says so, never nothing', async (_name, body) => {
  const told: string[] = []
  const fetch: Fetch = async () => Response.json(body)
  const means = { fetch, assets: sampleAssets(), report: ({ message }: Error) => void told.push(message) }
  const router = routerFor({ name: 'osrm', baseUrl: 'https://osrm.example' }, means)
  expect(await router.route({ from, to })).toMatchObject({ estimated: true, line: [from, to] })
  const [[leg] = []] = await router.table({ from: [from], to: [to] })
  expect(leg?.seconds).toBeGreaterThan(0)
  expect(told).toEqual(Array(2).fill('osrm: malformed (HTTP 200)'))
})

test('a table holds null where no way leads', async () => {
  const { asked, router } = answering({
    code: 'Ok',
    durations: [[0, null]],
    distances: [[0, null]],
    sources: [{ distance: 1 }],
    destinations: [{ distance: 1 }, { distance: 2 }],
  })
  expect(await router.table({ from: [from], to: [from, to] })).toEqual([
    [{ meters: 0, seconds: 0, estimated: false }, null],
  ])
  const query = asked[0]?.searchParams
  expect([query?.get('sources'), query?.get('destinations'), query?.get('annotations')]).toEqual([
    '0',
    '1;2',
    'duration,distance',
  ])
})

test('refuses a table of another size than asked for', async () => {
  const snaps = { sources: [{ distance: 1 }], destinations: [{ distance: 1 }] }
  const { router } = answering({ code: 'Ok', durations: [[0]], distances: [[0]], ...snaps })
  await expect(router.table({ from: [from], to: [from, to] })).rejects.toMatchObject({ failure: 'malformed' })
})

test('gives up on a server that does not answer in time', async () => {
  const hanging: Fetch = (_url, init) =>
    new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))))
  const router = osrmRouter({ baseUrl: 'https://osrm.example', timeout: 1 }, hanging)
  await expect(router.route({ from, to })).rejects.toMatchObject({ failure: 'timeout' })
})
