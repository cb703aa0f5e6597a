import { distance, measureLine, pointAt } from '@waybill/contract/geo'
import { describe, expect, test } from 'vitest'
import { SAMPLE_LINE, sampleRoute } from '../testing/tracking-sample.ts'
import { RouteLine, split } from './route-line.ts'

const frame = { state: 'moving', heading: 90, behindMeters: 0 } as const

describe('the line that a marker runs on', () => {
  test('stays the same while the driver goes along it', () => {
    const route = new RouteLine()
    expect(route.take(sampleRoute(1_000))).toBe(true)
    const { line } = route
    for (let along = 1_050; along < 5_000; along += 50) expect(route.take(sampleRoute(along))).toBe(false)
    expect(route.line).toBe(line)
  })

  test('is another one after a detour', () => {
    const route = new RouteLine()
    route.take(sampleRoute(1_000))
    const { ahead, behind } = sampleRoute(1_200)
    const detour = ahead.map(({ latitude, longitude }) => ({ latitude: latitude + 0.004, longitude }))
    expect(route.take({ ahead: detour, behind })).toBe(true)
    expect(route.points.at(-1)).toEqual(detour.at(-1))
  })

  test('begins behind the driver, because the marker is played back late', () => {
    const route = new RouteLine()
    route.take(sampleRoute(3_000))
    const before = measureLine(route.points).length - measureLine(sampleRoute(3_000).ahead).length
    expect(before).toBeGreaterThan(300)
    expect(before).toBeLessThan(900)
  })

  test('knows how far along it the driver was told to be', () => {
    const route = new RouteLine()
    route.take(sampleRoute(3_000))
    const first = route.along ?? 0
    route.take(sampleRoute(3_200))
    expect((route.along ?? 0) - first).toBeCloseTo(200, 0)
  })

  test('is gone when the way is hidden', () => {
    const route = new RouteLine()
    route.take(sampleRoute(1_000))
    expect(route.take(null)).toBe(true)
    expect(route.line).toBeUndefined()
    expect(route.take(null)).toBe(false)
  })
})

describe('the drawn way', () => {
  test('meets at the marker, wherever the last fix is', () => {
    const route = new RouteLine()
    const told = sampleRoute(3_000)
    route.take(told)
    const marker = pointAt(SAMPLE_LINE, 2_940)
    const along = measureLine(route.points).length - (SAMPLE_LINE.length - 2_940)
    const drawn = split(told, route.line, { ...frame, point: marker, along, behindMeters: 60 })
    expect(drawn.ahead[0]).toEqual(marker)
    expect(drawn.behind.at(-1)).toEqual(marker)
    expect(measureLine(drawn.ahead).length).toBeCloseTo(SAMPLE_LINE.length - 2_940, -1)
    expect(distance(drawn.behind.at(-2) ?? marker, marker)).toBeLessThan(5)
  })

  test('goes straight to the way where the marker is beside it', () => {
    const told = sampleRoute(3_000)
    const marker = { latitude: -34.91, longitude: -56.18 }
    const drawn = split(told, measureLine(told.ahead), { ...frame, point: marker, along: null, behindMeters: 10 })
    expect(drawn.ahead.slice(0, 2)).toEqual([marker, told.ahead[0]])
  })
})
