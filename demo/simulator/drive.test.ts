import { distance, measureLine, offset, projectOnto } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'
import { describe, expect, test } from 'vitest'
import { drive } from './drive.ts'
import type { Drive, DriveStep, Reading } from './drive.ts'
import type { ModeName } from './modes.ts'

const start: Point = { latitude: -34.905, longitude: -56.18 }
const at = (east: number, north: number) => offset(start, east, north)
// 3 km with six corners
const line = [at(0, 0), at(600, 0), at(600, 400), at(1100, 400), at(1100, 900), at(1500, 900), at(1500, 1500)]
const street = measureLine(line)
const seconds = street.length / 9

function stepsOf(mode: ModeName, more: Partial<Drive> = {}): DriveStep[] {
  return [...drive({ line, seconds, seed: 7, mode, ...more })]
}

function readingsOf(steps: DriveStep[]): Reading[] {
  return steps.flatMap((step) => (step.kind === 'readings' ? step.readings : []))
}

function durationOf(steps: DriveStep[]): number {
  return steps.at(-1)?.after ?? 0
}

describe.each<ModeName>(['normal', 'late', 'failing', 'offline', 'noisy'])('a %s drive', (mode) => {
  const steps = stepsOf(mode)
  const readings = readingsOf(steps)

  test('is the same for the same seed, and another for another', () => {
    expect(stepsOf(mode)).toEqual(steps)
    expect(stepsOf(mode, { seed: 8 })).not.toEqual(steps)
  })

  test('gives its readings in the order of time, and ends once', () => {
    const times = readings.map(({ after }) => after)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(steps.filter(({ kind }) => kind === 'ended')).toHaveLength(1)
    expect(steps.at(-1)?.kind).toBe('ended')
  })

  test('never drives faster than a van in a city', () => {
    expect(Math.max(...readings.map(({ speed }) => speed))).toBeLessThan(16)
  })

  test('begins at the start and comes to the end', () => {
    expect(distance(readings[0]?.point ?? at(0, 9e3), at(0, 0))).toBeLessThan(40)
    const left = readings.slice(-3).map(({ point }) => distance(point, at(1500, 1500)))
    expect(Math.min(...left)).toBeLessThan(30)
  })
})

test('a normal drive takes about as long as the router says and stays on the street', () => {
  const steps = stepsOf('normal')
  expect(durationOf(steps) / seconds).toBeGreaterThan(0.8)
  expect(durationOf(steps) / seconds).toBeLessThan(1.5)
  const beside = readingsOf(steps).map(({ point }) => projectOnto(street, point).beside)
  expect(Math.max(...beside)).toBeLessThan(12)
  expect(steps.at(-1)).toMatchObject({ outcome: 'completed' })
})

test('fixes come every few seconds, as often as asked', () => {
  const times = readingsOf(stepsOf('normal', { every: 5 })).map(({ after }) => after)
  const gaps = times.slice(1, -1).map((time, index) => time - (times[index] ?? 0))
  expect(new Set(gaps)).toEqual(new Set([5]))
})

test('a late drive takes more than five minutes longer', () => {
  expect(durationOf(stepsOf('late')) - durationOf(stepsOf('normal'))).toBeGreaterThan(300)
})

test('a failing drive arrives and then fails', () => {
  expect(stepsOf('failing').at(-1)).toMatchObject({ kind: 'ended', outcome: 'failed' })
})

test('an offline drive loses nothing: what was read without a network comes in one piece', () => {
  const steps = stepsOf('offline')
  const sizes = steps.map((step) => (step.kind === 'readings' ? step.readings.length : 0))
  expect(sizes.filter((size) => size > 1)).toHaveLength(1)
  expect(Math.max(...sizes)).toBeGreaterThan(10)
  expect(readingsOf(steps)).toHaveLength(readingsOf(stepsOf('normal')).length)
})

test('a noisy drive loses fixes and has some far away', () => {
  const seeds = Array.from({ length: 20 }, (_, seed) => seed)
  const count = (mode: ModeName) => seeds.flatMap((seed) => readingsOf(stepsOf(mode, { seed })))
  const noisy = count('noisy')
  expect(noisy.length / count('normal').length).toBeCloseTo(0.92, 1)
  const far = noisy.filter(({ point }) => projectOnto(street, point).beside > 100).length / noisy.length
  expect(far).toBeGreaterThan(0.01)
  expect(far).toBeLessThan(0.05)
})

test('a drive of a few metres still arrives', () => {
  const steps = stepsOf('normal', { line: [at(0, 0), at(3, 0)], seconds: 1 })
  expect(steps.map(({ kind }) => kind).at(-1)).toBe('ended')
  expect(readingsOf(steps).length).toBeGreaterThan(0)
})
