import { distance } from '@waybill/contract/geo'
import { Point } from '@waybill/contract/points'
import { describe, expect, test } from 'vitest'
import { fakeOsrm } from '../fakes/osrm.ts'
import { metersOf, placeAt, sampleAssets } from '../fakes/sample-city.ts'
import { ProviderError } from '../provider-error.ts'
import { routerFor } from './index.ts'
import type { RouterSettings } from './index.ts'

const EVERY: RouterSettings[] = [
  { name: 'city' },
  { name: 'osrm', baseUrl: 'https://osrm.example/' },
  { name: 'straight-line' },
]
const from = placeAt(10, 104)
const to = placeAt(310, 296)

describe.each(EVERY)('the router $name', (settings) => {
  const failures: Error[] = []
  const report = (failure: Error) => void failures.push(failure)
  const router = routerFor(settings, { fetch: fakeOsrm, assets: sampleAssets(), report })

  test('leads from one place to another', async () => {
    const { line, meters, seconds } = await router.route({ from, to })
    expect(line.length).toBeGreaterThanOrEqual(2)
    expect(distance(line[0] ?? to, from)).toBeLessThan(20)
    expect(distance(line.at(-1) ?? from, to)).toBeLessThan(20)
    expect(meters).toBeGreaterThan(distance(from, to) * 0.95)
    expect(meters).toBeLessThan(distance(from, to) * 2)
    expect(seconds).toBeGreaterThan(0)
    expect(line.every((point) => Point.safeParse(point).success)).toBe(true)
    expect(failures).toEqual([])
  })

  test('passes the places on the way, in their order', async () => {
    const via = [placeAt(390, 100), placeAt(100, 390)]
    const { line, meters } = await router.route({ from, to, via })
    const passed = via.map((place) => line.findIndex((point) => distance(point, place) < 20))
    expect(passed[0]).toBeGreaterThan(0)
    expect(passed[1]).toBeGreaterThan(passed[0] ?? Infinity)
    const direct = await router.route({ from, to })
    expect(meters).toBeGreaterThan(direct.meters)
  })

  test('has a way of no length from a place to itself', async () => {
    const { line, meters, seconds } = await router.route({ from, to: from })
    expect([Math.round(meters), Math.round(seconds)]).toEqual([0, 0])
    expect(line.length).toBeGreaterThanOrEqual(2)
  })

  test('has a row for each start and an entry for each end', async () => {
    const table = await router.table({ from: [from, to], to: [from, placeAt(200, 200), to] })
    expect(table.map((row) => row.length)).toEqual([3, 3])
    expect(table[0]?.[0]?.meters).toBeCloseTo(0, 0)
    const [, , across] = table[0] ?? []
    const route = await router.route({ from, to })
    expect(across?.meters).toBeCloseTo(route.meters, 0)
    expect(across?.seconds).toBeCloseTo(route.seconds, 0)
  })

  test('answers empty tables', async () => {
    expect(await router.table({ from: [], to: [to] })).toEqual([])
    expect(await router.table({ from: [from], to: [] })).toEqual([[]])
  })

  test('still gives an estimate for a place without streets, and says that it is one', async () => {
    const island = placeAt(0, -3000)
    const { estimated, meters, line } = await router.route({ from, to: island })
    expect(estimated).toBe(true)
    expect(meters).toBeGreaterThan(distance(from, island))
    expect(line).toEqual([from, island])
    const told = failures.map((failure) => failure instanceof ProviderError && failure.failure)
    expect(told).toEqual(settings.name === 'straight-line' ? [] : ['off_road'])
  })
})

test('routes of the city keep to its streets', async () => {
  const assets = sampleAssets()
  const report = (failure: Error) => expect.unreachable(String(failure))
  const { line, estimated } = await routerFor({ name: 'city' }, { fetch: fakeOsrm, assets, report }).route({ from, to })
  expect(estimated).toBe(false)
  const corners = line.slice(1, -1).map(metersOf)
  for (const { east, north } of corners) expect([Math.round(east) % 100, Math.round(north) % 100]).toEqual([0, 0])
})
