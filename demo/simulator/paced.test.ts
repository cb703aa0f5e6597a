import { expect, test } from 'vitest'
import type { DriveStep } from './drive.ts'
import { momentOf, paced } from './paced.ts'
import { fromHere } from './route.ts'

const steps: DriveStep[] = [0, 4, 8].map((after) => ({ kind: 'readings', after, readings: [] }))

function clock(start: number) {
  let time = start
  const waits: number[] = []
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds)
    time += milliseconds
  }
  return { waits, wait, now: () => time, spend: (milliseconds: number) => (time += milliseconds) }
}

test('time passes as many times faster as asked', async () => {
  const { waits, wait, now } = clock(1_000_000)
  const given = []
  for await (const { after } of paced(steps, { factor: 4, now, wait })) given.push(after)
  expect(given).toEqual([0, 4, 8])
  expect(waits).toEqual([1000, 1000])
})

test('a slow server delays a step, not the drive', async () => {
  const { waits, wait, now, spend } = clock(0)
  for await (const { after } of paced(steps, { factor: 1, now, wait })) if (after === 0) spend(5000)
  expect(waits).toEqual([3000])
})

test('fixes carry the real moment at which they were read', () => {
  expect(momentOf(8, Date.UTC(2026, 10, 22, 12), 4)).toBe('2026-11-22T12:00:02.000Z')
})

test('a route begins where the driver stands', () => {
  const here = { latitude: -34.9, longitude: -56.18 }
  const line = [
    { latitude: -34.9004, longitude: -56.18 },
    { latitude: -34.91, longitude: -56.18 },
  ]
  const route = fromHere({ line, meters: 1067, seconds: 120, estimated: false }, here)
  expect(route.line).toEqual([here, ...line])
  expect(route.meters).toBeCloseTo(1067 + 44.5, 0)
  expect(fromHere(route, here)).toEqual(route)
})
