import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { metersOf, placeAt, sampleAssets } from '../fakes/sample-city.ts'
import { cityRouter } from './city.ts'

const router = cityRouter(sampleAssets())

test('goes around the block against a one-way street', async () => {
  const along = await router.route({ from: placeAt(20, 0), to: placeAt(80, 0) })
  const against = await router.route({ from: placeAt(80, 0), to: placeAt(20, 0) })
  expect(Math.round(along.meters)).toBe(60)
  expect(Math.round(against.meters)).toBe(340)
  expect(against.line.map(metersOf).map(({ north }) => Math.round(north))).toContain(100)
})

test('turns back within a street that goes both ways', async () => {
  const { meters, seconds, line } = await router.route({ from: placeAt(180, 200), to: placeAt(120, 200) })
  expect([Math.round(meters), Math.round(seconds), line.length]).toEqual([60, 6, 2])
})

test('refuses a place more than 500 m from every street', async () => {
  const near = await router.route({ from: placeAt(0, 0), to: placeAt(200, 890) })
  expect(Math.round(metersOf(near.line.at(-1) ?? placeAt(0, 0)).north)).toBe(400)
  const far = router.route({ from: placeAt(0, 0), to: placeAt(200, 910) })
  await expect(far).rejects.toMatchObject({ failure: 'off_road' })
})

test('no way is shorter than the streets allow, and table and route agree', async () => {
  const meters = fc.integer({ min: 0, max: 400 })
  await fc.assert(
    fc.asyncProperty(meters, meters, meters, meters, async (east1, north1, east2, north2) => {
      const [from, to] = [placeAt(east1, north1), placeAt(east2, north2)]
      const route = await router.route({ from, to })
      const start = metersOf(route.line[0] ?? from)
      const end = metersOf(route.line.at(-1) ?? to)
      const least = Math.abs(start.east - end.east) + Math.abs(start.north - end.north)
      expect(route.meters).toBeGreaterThan(least - 1)
      expect(route.seconds).toBeCloseTo(route.meters / 10, 0)
      const [[leg] = []] = await router.table({ from: [from], to: [to] })
      expect(leg?.seconds).toBeCloseTo(route.seconds, 5)
    }),
    { numRuns: 200 },
  )
})
